/** Clearing faults, the inverse of breaking: what stood before a fault is put back, and of a fault that came with the document a person is asked. */

import type { AttributeValue } from '../topology/attribute';
import { attributeOf } from '../topology/catalog';
import { CONNECTIONS } from '../topology/connections';
import type { PartKind } from '../topology/parts';
import { findPart, findServer, serverLinkOpen, type Topology } from '../topology/topology';
import { CLEARED } from './clearingWords';
import { setHeld, setServerLink, withAttribute } from './edits';
import { PAIR } from './faults';
import { mapKeeping, withChanges, withTopology } from './keeping';
import {
  breakable,
  type Earlier,
  faultNow,
  pastsOf,
  type Remembered,
  type Standing,
  sameValue,
  standing,
  standingAt,
} from './pasts';
import { type Edit, edited, type Playground, refused } from './playground';

/** What somebody is asked of one fault: nobody knows what was there before it. */
export interface Question {
  readonly id: string;
  readonly kind: PartKind | 'pair';
  /** One part, or both servers of a blocked pair. */
  readonly parts: readonly string[];
  readonly attribute: string;
  /** The fault, as staff call it. */
  readonly name: string;
  /** Values that are healthy, the best guess first; true: the link of a pair is open. */
  readonly choices: readonly AttributeValue[];
  /** No other value would be healthy. */
  readonly sure: boolean;
  /** Told in lists alone: it is asked about where nothing else is to be cleared. */
  readonly quiet: boolean;
}

export interface Clearing {
  /** With everything put back that is known, and how much that is. */
  readonly restored: Playground;
  readonly count: number;
  /** What is left, in the order gateway, servers, pairs, users. */
  readonly asked: readonly Question[];
}

type Pair = readonly [string, string];

/** Whether the link of a pair that is blocked was open before. */
function wasOpen([a, b]: Pair, earlier: Earlier): boolean {
  for (const { topology } of earlier) {
    if (!findServer(topology, a) || !findServer(topology, b)) return false;
    if (serverLinkOpen(topology, a, b)) return true;
  }
  return false;
}

/** What clearing all faults puts back, and what it has to ask; `earlier`: the states of this document, the latest first. */
export function clearing(playground: Playground, earlier: Earlier): Clearing {
  const pairs = playground.topology.blockedServerLinks.filter((pair) => wasOpen(pair, earlier));
  const linked = pairs.reduce((open, [a, b]) => madeOr(open, setServerLink(open, a, b, true)), playground);
  const { restored, count } = putBack(linked, earlier, new Set());
  const total = pairs.length + count;
  const asked = askedOf(restored);
  // Who works away from home does so until that is all there is left to ask: whoever clears what was broken does not ask for it.
  return { restored, count: total, asked: total > 0 ? asked.filter(({ quiet }) => !quiet) : asked };
}

/** A fault, and what stood there before it. */
interface Known {
  readonly fault: Standing;
  readonly past: Remembered;
}
const keyOf = ({ fault: { id, attribute } }: Known): string => `${id} ${attribute.key}`;

/**
 * Puts back what is known, but for what was healthy then and would be none now. What comes back may bring a fault back
 * that hid behind another: two who were given one mail address, and one of them lost it.
 */
function putBack(
  playground: Playground,
  earlier: Earlier,
  unfit: ReadonlySet<string>,
): Pick<Clearing, 'restored' | 'count'> {
  const known = new Map<string, Known>();
  let restored = playground;
  for (;;) {
    const fresh = withPasts(standing(restored.topology), playground.topology, earlier).filter(
      (one) => !known.has(keyOf(one)) && !unfit.has(keyOf(one)),
    );
    if (fresh.length === 0) break;
    for (const one of fresh) known.set(keyOf(one), one);
    restored = withValues(
      restored,
      fresh.map(({ fault, past }) => [fault.id, fault.attribute.key, past.value]),
    );
  }
  const wrong = [...known.values()].filter((one) => !isFit(restored, one)).map(keyOf);
  return wrong.length === 0
    ? { restored, count: known.size }
    : putBack(playground, earlier, new Set([...unfit, ...wrong]));
}

/** `now`: as it is before anything is put back. */
const withPasts = (faults: readonly Standing[], now: Topology, earlier: Earlier): readonly Known[] => {
  const pasts = pastsOf(faults, now, earlier);
  return faults.flatMap((fault, place) => {
    const past = pasts[place] ?? null;
    return past && !sameValue(past.value, fault.value) ? [{ fault, past }] : [];
  });
};

const withPast = (playground: Playground, { fault: { kind, id, attribute }, past }: Known): Playground =>
  withAttribute(playground, kind, id, attribute.key, past.value);

/** Whether what was healthy then is so now. */
const isFit = ({ topology }: Playground, { fault: { id, attribute }, past: { healthy } }: Known): boolean =>
  !healthy || faultNow(topology, id, attribute) === undefined;

const madeOr = (playground: Playground, edit: Edit): Playground => (edit.ok ? edit.playground : playground);

/** A setting that keeps people out is asked about where somebody chose it: it is not as in a new part. */
const isChosen = ({ fault, attribute, value }: Standing): boolean =>
  fault.told === 'card' || value !== attribute.initial;

function askedOf({ topology }: Playground): readonly Question[] {
  const questions = standing(topology)
    .filter(isChosen)
    .flatMap((fault) => questionOf(topology, fault));
  const pairs = topology.blockedServerLinks.map((parts): Question => {
    const { name } = CONNECTIONS.servers.fault;
    return {
      id: [...parts, PAIR].join(' '),
      kind: 'pair',
      parts,
      attribute: PAIR,
      name,
      choices: [true],
      sure: true,
      quiet: false,
    };
  });
  const users = questions.findIndex(({ kind }) => kind === 'user');
  return users < 0 ? [...questions, ...pairs] : questions.toSpliced(users, 0, ...pairs);
}

/** Whether there is anything that `askedOf` lists. */
const canAsk = (topology: Topology): boolean =>
  topology.blockedServerLinks.length > 0 ||
  breakable(topology).some(({ id }) =>
    standingAt(topology, id).some((fault) => isChosen(fault) && questionOf(topology, fault).length > 0),
  );

/** None where no value would be healthy. */
function questionOf(topology: Topology, { kind, id, attribute, fault, value }: Standing): readonly Question[] {
  const { key, control, mend } = attribute;
  const choices = mend?.values({ topology, id, value }, null) ?? [];
  if (choices.length === 0) return [];
  const sure = control.kind === 'switch' || fault.sure === true;
  const quiet = fault.told === 'list';
  return [{ id: `${id} ${key}`, kind, parts: [id], attribute: key, name: fault.name, choices, sure, quiet }];
}

/** Whether clearing would do anything, or has something to ask; else why not. */
export function nothingToClear(playground: Playground, earlier: Earlier): string | null {
  // What could be asked is asked or put back: the first of it is enough to know.
  if (canAsk(playground.topology)) return null;
  const { restored, asked } = clearing(playground, earlier);
  if (restored !== playground || asked.length > 0) return null;
  return standing(playground.topology).some(({ fault }) => fault.told === 'card') ? CLEARED.noValue : CLEARED.none;
}

/** The playground with values that are known to fit, all at once. */
function withValues(
  playground: Playground,
  values: readonly (readonly [id: string, key: string, value: AttributeValue])[],
): Playground {
  const changes = new Map<string, Record<string, AttributeValue>>();
  for (const [id, key, value] of values) changes.set(id, { ...changes.get(id), [key]: value });
  const set = <P extends { readonly id: string }>(part: P): P =>
    withChanges(part, (changes.get(part.id) ?? {}) as Partial<P>);
  const { gateway, servers, users } = playground.topology;
  return withTopology(playground, {
    gateway: gateway && set(gateway),
    servers: mapKeeping(servers, set),
    users: mapKeeping(users, set),
  });
}

/** Puts back what is known and takes the answers to what was asked; without an answer a fault stays as it is. */
export function clearFaults(
  playground: Playground,
  earlier: Earlier,
  answers: ReadonlyMap<string, AttributeValue> = new Map(),
): Edit {
  const { restored, count, asked } = clearing(playground, earlier);
  const taken = asked.flatMap((question) => {
    const value = answers.get(question.id);
    return value !== undefined && question.choices.some((choice) => sameValue(choice, value))
      ? [{ question, value }]
      : [];
  });
  // Whether a text is healthy depends on those of others: one after the other.
  const alone = taken.filter(({ question }) => !isShared(question));
  let cleared = withValues(
    restored,
    alone.map(({ question: { parts, attribute }, value }) => [parts[0] ?? '', attribute, value]),
  );
  let more = alone.length;
  for (const { question, value } of taken.filter(({ question }) => isShared(question))) {
    const next = answered(cleared, question, value);
    if (next !== cleared) more += 1;
    cleared = next;
  }
  const left = askedOf(cleared).filter(({ quiet }) => count === 0 || !quiet).length;
  const said = [
    ...(count + more > 0 ? [CLEARED.cleared(count + more)] : []),
    ...(left > 0 ? [CLEARED.left(left)] : []),
  ];
  return edited(cleared, said.length > 0 ? said.join(' ') : CLEARED.none);
}

/** A pair belongs to two parts, and a mail address may be that of two. */
const isShared = ({ kind, attribute }: Question): boolean =>
  kind === 'pair' || attributeOf(kind, attribute)?.control.kind === 'text';

/** The mail address of one may be mended by that of another, or what was free is taken by now: then it is looked for again. */
function answered(
  playground: Playground,
  { kind, parts: [id = '', other = ''], attribute }: Question,
  value: AttributeValue,
) {
  if (kind === 'pair') return madeOr(playground, setServerLink(playground, id, other, true));
  const row = attributeOf(kind, attribute);
  if (!row || !faultNow(playground.topology, id, row)) return playground;
  const taken = withAttribute(playground, kind, id, attribute, value);
  if (!faultNow(taken.topology, id, row)) return taken;
  const [free = value] = row.mend?.values({ topology: playground.topology, id, value }, null) ?? [];
  return withAttribute(playground, kind, id, attribute, free);
}

/** The one value that mends a fault: what stood before it, or the only healthy one; undefined where a person has to choose. */
export function mendOf(
  playground: Playground,
  earlier: Earlier,
  parts: readonly string[],
  attribute: string,
): AttributeValue | undefined {
  const { topology } = playground;
  const [id = '', other] = parts;
  if (other !== undefined) return true;
  const fault = standingAt(topology, id).find(({ attribute: { key } }) => key === attribute);
  if (!fault) return undefined;
  const [known] = withPasts([fault], topology, earlier);
  if (known && isFit(withPast(playground, known), known)) return known.past.value;
  const [question] = questionOf(topology, fault);
  return question?.sure ? question.choices[0] : undefined;
}

/** As it would be without one fault: as it was, or at the best guess of what is right; null where there is none. */
export function withoutFault(
  playground: Playground,
  earlier: Earlier,
  parts: readonly string[],
  attribute: string,
): Playground | null {
  const [id = '', other] = parts;
  const { topology } = playground;
  if (other !== undefined) return madeOr(playground, setServerLink(playground, id, other, true));
  const placed = findPart(topology, id);
  const fault = standingAt(topology, id).find(({ attribute: { key } }) => key === attribute);
  const value = mendOf(playground, earlier, parts, attribute) ?? (fault && questionOf(topology, fault)[0]?.choices[0]);
  return placed && value !== undefined ? withAttribute(playground, placed.kind, id, attribute, value) : null;
}

/** Mends one fault by what `mendOf` answers. */
export function mendFault(playground: Playground, earlier: Earlier, parts: readonly string[], attribute: string): Edit {
  const [id = '', other] = parts;
  const value = mendOf(playground, earlier, parts, attribute);
  if (value === undefined) {
    const label = attributeOf(findPart(playground.topology, id)?.kind ?? 'user', attribute)?.label ?? attribute;
    return refused(CLEARED.unknown(label), id);
  }
  return other === undefined
    ? setHeld(playground, id, attribute, value)
    : setServerLink(playground, id, other, value === true);
}
