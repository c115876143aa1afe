/** A round about one part of the page, connected: it is tried again by itself as soon as the document is another. */

import type { ReactNode } from 'react';
import { Boundary } from '../signs/Boundary';
import { useApp } from './useApp';

interface GuardProps {
  /** What is said where the part breaks. */
  readonly sentence: string;
  /** What the part shows besides the document. */
  readonly shows?: readonly unknown[];
  readonly look?: 'pane' | 'row' | 'float';
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

export function Guard({ sentence, shows = [], look = 'pane', onClose, children }: GuardProps) {
  const playground = useApp((state) => state.playground);
  return (
    <Boundary shows={[playground, ...shows]} broken={{ sentence, look, onClose }}>
      {children}
    </Boundary>
  );
}
