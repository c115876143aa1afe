/** What happens to the documents of a page load, and what follows from it: another life, and what has to be done for it. */

import type { LinkError } from '../sharing/envelope';
import type { LinkResult, Moment } from '../sharing/link';
import type { Effect, Happened, LifeEvent } from './events';
import {
  type Held,
  heldIn,
  heldOf,
  isUnkept,
  isUnsaved,
  known,
  type Life,
  newcomer,
  newId,
  type Opening,
  type Version,
  withEntry,
  withHeld,
} from './life';
import { KEEPING_WORDS } from './words';

const LONGEST_HISTORY = 200;

/** What the beginning asks for; `resumed`: the address is one of the very document. */
export const effectsOfBeginning = (life: Life, resumed: boolean): readonly Effect[] => [
  { kind: 'resume', entry: life.entry },
  ...(life.broken ? [] : [addressOf(life, { another: !resumed })]),
];

/** What an event makes of a life, and what has to be done for it. */
export function happened(life: Life, event: LifeEvent): Happened {
  switch (event.kind) {
    case 'wanted':
      return wanted(life, event.opening);
    case 'opened':
      return opened(life, event.opening);
    case 'answered':
      if (!life.waiting) return { life, effects: [] };
      return event.replace ? opened(life, life.waiting) : cancelled(life);
    case 'edited':
      return edited(life, event);
    case 'undone':
      return returned(life, 'past');
    case 'redone':
      return returned(life, 'future');
    case 'travelled':
      return travelled(life, event);
    case 'pasted':
      return pasted(life, event.read);
    case 'pointed':
      return pointed(life, event.moment);
    case 'copied':
      return { life: { ...life, clean: life.playground }, effects: [] };
    case 'calmed':
      return {
        life,
        effects: [...new Set([life.document, ...waitingForRoom(life)])].flatMap((document) => unkept(life, document)),
      };
    case 'released':
    case 'looked':
      return { life, effects: [{ kind: 'calm' }] };
    case 'readdressed':
      return { life, effects: life.broken || life.pasted ? [] : [addressOf(life)] };
    case 'saved':
      return saved(life, event);
    case 'refused': {
      const { document, full } = event;
      const known = life.refused.size > 0;
      const text = full ? KEEPING_WORDS.full : KEEPING_WORDS.refused;
      return {
        life: { ...life, refused: new Set([...life.refused, document]) },
        effects: [
          // A reload goes by the address then, which is nearer to what is shown than what was kept before.
          ...(document === life.document ? [{ kind: 'resume', entry: null } as const] : []),
          ...(known ? [] : [{ kind: 'say', text, refused: true } as const]),
        ],
      };
    }
    case 'taken': {
      const [entry, next] = newId(life);
      const own = withHeld(next, event.document, { entry });
      return { life: own, effects: written(own, event.document) };
    }
    case 'linkless': {
      // A reload could find it nowhere.
      const entry = heldOf(life, event.document)?.entry;
      return { life, effects: entry === null ? written(life, event.document) : [] };
    }
  }
}

function written(life: Life, document: string): readonly Effect[] {
  const held = heldOf(life, document);
  if (!held) return [];
  const { playground, entry, kept } = held;
  return [{ kind: 'write', document, playground, entry: entry ?? document, kept }];
}

function unkept(life: Life, document = life.document): readonly Effect[] {
  const held = heldOf(life, document);
  return held && isUnkept(held) ? written(life, document) : [];
}

/** What the browser refused to keep, and what is not kept by now. */
const waitingForRoom = (life: Life): readonly string[] =>
  [...life.refused].filter((document) => {
    const held = heldOf(life, document);
    return held !== undefined && isUnkept(held);
  });

/** Where nothing is left that was refused before, that is said. */
function saved(life: Life, event: Extract<LifeEvent, { readonly kind: 'saved' }>): Happened {
  const { document, entry, playground } = event;
  const resume: readonly Effect[] = document === life.document ? [{ kind: 'resume', entry }] : [];
  const next = withHeld(life, document, { entry, kept: playground });
  if (!life.refused.has(document)) return { life: next, effects: resume };
  const still = waitingForRoom(next);
  const again: readonly Effect[] = still.length > 0 ? [] : [{ kind: 'say', text: KEEPING_WORDS.again, refused: false }];
  return { life: { ...next, refused: new Set(still) }, effects: [...resume, ...again] };
}

const addressOf = (
  { at, document, playground }: Pick<Life, 'at' | 'document' | 'playground'>,
  { push = false, another = false } = {},
): Effect => ({ kind: 'address', at, push, another, document, playground });

/**
 * The moment before the address, which names it. The address last: where no link holds the document, it is kept at once,
 * and a reload goes on there.
 */
const arriving = (
  life: Life,
  { push = false, moment }: { push?: boolean; moment?: Moment | null | undefined } = {},
): readonly Effect[] => [
  { kind: 'resume', entry: life.entry },
  ...(moment ? [{ kind: 'moment', moment } as const] : []),
  addressOf(life, { push, another: true }),
];

const here = ({ document, playground }: Version): Version => ({ document, playground });

/** The life with another document shown where the page is; the one before is left as it stands. */
const showing = (life: Life, held: Held): Life => ({
  ...life,
  left: withEntry(life.left, life.document, heldIn(life)),
  ...held,
  stood: withEntry(life.stood, life.at, held.document),
  waiting: null,
  broken: null,
  pasted: false,
});

/** A document that takes the place of the one shown, as one act that undo takes back. */
function opening(life: Life, held: Held): Life {
  return {
    ...showing(life, held),
    past: [...life.past.slice(1 - LONGEST_HISTORY), here(life)],
    future: [],
    opened: life.opened + 1,
  };
}

function wanted(life: Life, opening: Opening): Happened {
  return isUnsaved(life) ? { life: { ...life, waiting: opening }, effects: [] } : opened(life, opening);
}

/** Opens something as a new entry of the browser's history, or in the one that the browser made for it. */
function opened(life: Life, from: Opening): Happened {
  const leaving = [...unkept(life), ...(life.broken || life.pasted ? [] : [addressOf(life)])];
  const push = !life.pasted;
  let next = life;
  let document = known(life, from);
  if (document === undefined) [document, next] = newId(next);
  if (push) {
    const [at, made] = newId(next);
    next = { ...made, at };
  }
  next = opening(next, newcomer(from, document));
  return {
    life: next,
    effects: [
      ...leaving,
      ...arriving(next, { push, moment: from.moment }),
      ...(from.said === undefined ? [] : [{ kind: 'say', text: from.said, refused: false } as const]),
    ],
  };
}

/** Cancel: the work stays, and where the address went ahead it comes back to it. */
const cancelled = (life: Life): Happened => {
  const next = {
    ...life,
    waiting: null,
    pasted: false,
    stood: life.pasted ? withEntry(life.stood, life.at, life.document) : life.stood,
  };
  return { life: next, effects: life.pasted ? [addressOf(next)] : [] };
};

function edited(life: Life, { playground, goesOn }: Extract<LifeEvent, { readonly kind: 'edited' }>): Happened {
  if (playground === life.playground) return { life, effects: [] };
  const past = goesOn ? life.past : [...life.past.slice(1 - LONGEST_HISTORY), here(life)];
  return { life: { ...life, playground, past, future: [] }, effects: [{ kind: 'calm' }] };
}

/** Undo and redo: the state before, or after, in the document that it belongs to. */
function returned(life: Life, from: 'past' | 'future'): Happened {
  const target = life[from].at(-1);
  if (!target) return { life, effects: [] };
  const rest = life[from].slice(0, -1);
  const history =
    from === 'past'
      ? { past: rest, future: [...life.future, here(life)] }
      : { past: [...life.past, here(life)], future: rest };
  const { document, playground } = target;
  if (document === life.document) return { life: { ...life, ...history, playground }, effects: [{ kind: 'calm' }] };
  const held = heldOf(life, document) ?? newcomer(target, document);
  const next = { ...showing(life, { ...held, playground }), ...history };
  return {
    life: next,
    effects: [...unkept(life), ...arriving(next), ...(isUnkept(next) ? [{ kind: 'calm' } as const] : [])],
  };
}

/** Back and Forward show the very document that stood there, as it is now; of an earlier page load the address knows it. */
function travelled(life: Life, { to, read, moment }: Extract<LifeEvent, { readonly kind: 'travelled' }>): Happened {
  const document = life.stood.get(to);
  if (document === life.document && !life.broken) return movedTo(life, to, moment);
  const held = document === undefined ? undefined : heldOf(life, document);
  if (!held && !read?.ok) return read ? brokenBy(life, read.error) : { life, effects: [] };
  let next: Life = { ...life, at: to };
  if (held) next = opening(next, held);
  else if (read?.ok) {
    const [id, made] = newId(next);
    next = opening(made, newcomer(read, id));
  }
  return {
    life: next,
    effects: [...unkept(life), ...arriving(next, { moment })],
  };
}

const brokenBy = (life: Life, broken: LinkError): Happened => ({
  life: { ...life, broken, waiting: null, pasted: false },
  effects: unkept(life),
});

function pasted(life: Life, read: LinkResult | null): Happened {
  if (!read) return { life, effects: [] };
  if (!read.ok) return brokenBy(life, read.error);
  const [at, made] = newId(life);
  const next = { ...made, at, pasted: true };
  const opening = { playground: read.playground, moment: read.moment };
  if (isUnsaved(life)) return { life: { ...next, waiting: opening, broken: null }, effects: unkept(life) };
  return opened(next, opening);
}

/** The browser made an entry for it, which is named; the document stays as it is, and what waited for an answer does not come. */
function pointed(life: Life, moment: Moment | null): Happened {
  const [at, next] = newId(life);
  return movedTo(next, at, moment);
}

/** The document shown stands in another entry of the browser's history too. */
function movedTo(life: Life, at: string, moment: Moment | null): Happened {
  const next = { ...life, at, stood: withEntry(life.stood, at, life.document), waiting: null, pasted: false };
  return { life: next, effects: [{ kind: 'moment', moment }, addressOf(next)] };
}
