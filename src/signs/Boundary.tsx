/** A round about one part of the page: where the part breaks, that is said in its place until it works again. */

import { Component, type ReactNode } from 'react';
import { Broken, type BrokenProps } from './Broken';

interface BoundaryProps {
  /** What the part shows: as soon as one of these is another, the part is tried again by itself. */
  readonly shows: readonly unknown[];
  /** What stands in its place. */
  readonly broken: Omit<BrokenProps, 'onRetry'>;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly broken: boolean;
}

const WHOLE: BoundaryState = { broken: false };

/** A class, because only a class hears from React that something inside it threw. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = WHOLE;

  static getDerivedStateFromError(): BoundaryState {
    return { broken: true };
  }

  override componentDidUpdate(before: BoundaryProps, { broken }: BoundaryState): void {
    // What broke in this very update would break again at once.
    if (!broken || !this.state.broken) return;
    const { shows } = this.props;
    if (shows.some((each, index) => !Object.is(each, before.shows[index]))) this.retry();
  }

  private readonly retry = (): void => this.setState(WHOLE);

  override render(): ReactNode {
    const { broken, children } = this.props;
    return this.state.broken ? <Broken {...broken} onRetry={this.retry} /> : children;
  }
}
