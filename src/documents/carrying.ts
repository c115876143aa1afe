/** Begins a life with what the browser holds, and carries out what follows from it, each thing in its time. */

import type { Playground } from '../playground/playground';
import type { Moment } from '../sharing/link';
import { historyEntry, linkInAddress, onTravel, putAddress, textInAddress } from './address';
import { lastSaved, onOtherTab, resumedEntry, writeEntry } from './entries';
import { type Effect, effectsOfBeginning, type LifeEvent } from './happened';
import type { Beginning, Life } from './life';
import { newPage, rememberAddress, rememberTabEntry } from './tab';

/** What changed is kept this long after the first change, so that a crash costs less than a second. */
const KEPT_AFTER = 400;
/** The address is written half a second after the last change and at most once a second: browsers refuse more, and log each one. */
const SETTLE = 500;
const APART = 1000;

/** Whoever holds the life. */
interface Holder {
  readonly life: () => Life;
  readonly happens: (event: LifeEvent) => void;
  /** Something is under the hand: the address waits. */
  readonly holding: () => boolean;
  /** What stands in the address between the path and the '#'. */
  readonly query: () => string;
  readonly showMoment: (moment: Moment) => void;
  readonly say: (text: string, refused: boolean) => void;
}

export interface Start extends Beginning {
  /** The tab goes on with the document that it showed. */
  readonly resumed: boolean;
  readonly moment: Moment | undefined;
}

/** What a page load begins with: a reload finds what was drawn last, also where the address had not caught up with it. */
export function startOf(otherwise: Playground): Start {
  const known = { page: newPage(), at: historyEntry(), resumed: false };
  const kept = resumedEntry(textInAddress());
  if (kept) return { ...known, ...kept, resumed: true, moment: undefined };
  const read = linkInAddress();
  if (read?.ok) return { ...known, playground: read.playground, moment: read.moment };
  const first = lastSaved() ?? { playground: otherwise };
  return { ...known, ...first, broken: read?.error ?? null, moment: undefined };
}

/** Carries out what the beginning asks for, and answers what carries out an effect from now on. */
export function carrying(holder: Holder, { resumed }: Pick<Start, 'resumed'>): (effect: Effect) => void {
  const { life, happens } = holder;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let addressing: ReturnType<typeof setTimeout> | undefined;
  let addressedAt = Number.NEGATIVE_INFINITY;

  const keep = (): void => {
    clearTimeout(keeping);
    keeping = undefined;
    happens({ kind: 'calmed' });
  };
  const stopAddressing = (): void => {
    clearTimeout(addressing);
    addressing = undefined;
  };
  const calm = (): void => {
    keeping ??= setTimeout(keep, KEPT_AFTER);
    stopAddressing();
    addressing = setTimeout(
      () => {
        addressing = undefined;
        // Asked when the time has come: a drag may have begun. It is calm again when that ends.
        if (!holder.holding()) happens({ kind: 'readdressed' });
      },
      // Timers leave out fractions: rounded up, it is never too early.
      Math.ceil(Math.max(SETTLE, addressedAt + APART - performance.now())),
    );
  };

  const carry = (effect: Effect): void => {
    switch (effect.kind) {
      case 'write': {
        const { document, entry, playground } = effect;
        const answer = writeEntry(effect);
        if (answer === 'saved') happens({ kind: 'saved', document, entry, playground });
        else if (answer === 'taken') happens({ kind: 'taken', document });
        else happens({ kind: 'refused', document, full: answer === 'full' });
        return;
      }
      case 'address': {
        stopAddressing();
        addressedAt = performance.now();
        const { link, put } = putAddress({ ...effect, query: holder.query() });
        if (put) rememberAddress(link ?? '', effect.another);
        if (link === null) happens({ kind: 'linkless', document: effect.document });
        return;
      }
      case 'resume':
        return rememberTabEntry(effect.entry);
      case 'calm':
        return calm();
      case 'moment':
        return holder.showMoment(effect.moment);
      case 'say':
        return holder.say(effect.text, effect.refused);
    }
  };

  onTravel((to) => {
    // Nothing is written over what comes.
    stopAddressing();
    const read = to !== null && life().stood.has(to) ? null : linkInAddress();
    happens(to === null ? { kind: 'pasted', read } : { kind: 'travelled', to, read });
  });
  addEventListener('pagehide', keep);
  onOtherTab(({ room }) => room && keep());
  for (const effect of effectsOfBeginning(life(), resumed)) carry(effect);
  return carry;
}
