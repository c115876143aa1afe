/** Begins a life with what the browser holds, and carries out what follows from it, each thing in its time. */

import type { Playground } from '../playground/playground';
import { encodeLink, type LinkResult, type Moment } from '../sharing/link';
import { momentBehind, withoutMoment } from '../sharing/moment';
import { historyEntry, linkComing, linkInAddress, onTravel, putAddress, textInAddress } from './address';
import { lastSaved, onOtherTab, resumedEntry, writeEntry } from './entries';
import type { Effect, LifeEvent } from './events';
import { effectsOfBeginning } from './happened';
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
  /** The moment at which a document is looked at, or was when it was left; null while it plays or has not begun. */
  readonly momentOf: (document: string) => Moment | null;
  /** Null, or one that there is not: the beginning. */
  readonly showMoment: (moment: Moment | null) => void;
  /** Takes what is being typed. */
  readonly leaveField: () => void;
  readonly say: (text: string, refused: boolean) => void;
}

type Addressing = Extract<Effect, { readonly kind: 'address' }>;

/** The entry that the one before was to make has still to be made, and the document shown then was another one. */
const inPlaceOf = (before: Addressing, effect: Addressing): Addressing => ({
  ...effect,
  push: before.push || effect.push,
  another: before.another || effect.another,
});

export interface Start extends Beginning {
  /** The tab goes on with the document that it showed. */
  readonly resumed: boolean;
}

/** What a page load begins with: a reload finds what was drawn last, also where the address had not caught up with it. */
export function startOf(otherwise: Playground): Start {
  const known = { page: newPage(), at: historyEntry(), resumed: false };
  const text = textInAddress();
  const kept = resumedEntry(withoutMoment(text));
  if (kept) return { ...known, ...kept, resumed: true, moment: momentBehind(text) ?? undefined };
  const read = linkInAddress();
  if (read?.ok) return { ...known, playground: read.playground, moment: read.moment };
  const first = lastSaved() ?? { playground: otherwise };
  return { ...known, ...first, broken: read?.error ?? null };
}

/** Carries out what the beginning asks for, and answers what carries out an effect from now on. */
export function carrying(holder: Holder, { resumed }: Pick<Start, 'resumed'>): (effect: Effect) => void {
  const { life, happens } = holder;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let addressing: ReturnType<typeof setTimeout> | undefined;
  let addressedAt = Number.NEGATIVE_INFINITY;
  let addressed: { readonly document: string; readonly link: string | null } | null = null;
  /** What waits for its link, in the order in which it is put into the address. */
  let addresses: readonly Addressing[] = [];

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

  const put = (effect: Addressing): void => {
    addressedAt = performance.now();
    const { document, another } = effect;
    const { link, put } = putAddress({ ...effect, moment: holder.momentOf(document), query: holder.query() });
    if (put) {
      addressed = { document, link };
      rememberAddress(link ?? '', another);
    }
    if (link === null) happens({ kind: 'linkless', document });
  };
  const putNext = (): void => {
    const [next, ...others] = addresses;
    if (!next) return;
    const coming = linkComing(next.playground);
    if (coming) return void coming.then(putNext);
    addresses = others;
    put(next);
    putNext();
  };
  const address = (effect: Addressing): void => {
    stopAddressing();
    const last = addresses.at(-1);
    addresses = last?.at === effect.at ? [...addresses.slice(0, -1), inPlaceOf(last, effect)] : [...addresses, effect];
    putNext();
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
      case 'address':
        return address(effect);
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

  /** What was put into the address by hand: another document, or a moment of the one shown. */
  const arrive = (read: LinkResult | null): void => {
    if (read?.ok && isShown(read.playground)) happens({ kind: 'pointed', moment: read.moment ?? null });
    else happens({ kind: 'pasted', read });
  };
  /** As it is now, or as the address had it. */
  const isShown = (playground: Playground): boolean => {
    const { broken, document, playground: shown } = life();
    const link = encodeLink(playground);
    if (broken || link === null) return false;
    return link === encodeLink(shown) || (addressed?.document === document && addressed.link === link);
  };

  onTravel((to) => {
    // What is being typed belongs to the document that is left.
    holder.leaveField();
    // Nothing is written over what comes.
    stopAddressing();
    addresses = [];
    const moment = momentBehind(textInAddress());
    if (to !== null) happens({ kind: 'travelled', to, read: life().stood.has(to) ? null : linkInAddress(), moment });
    else arrive(linkInAddress());
  });
  addEventListener('pagehide', keep);
  // Another tab may have made room for what found none.
  onOtherTab(() => life().refused.size > 0 && keep());
  for (const effect of effectsOfBeginning(life(), resumed)) carry(effect);
  return carry;
}
