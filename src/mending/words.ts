/** A suggested change in words: what to do, what else it mends and whom it might harm. */

import type { Playground } from '../playground/playground';
import { called } from '../routing/called';
import { describeVerdict } from '../routing/describe';
import { describeFact } from '../routing/reasons';
import { named } from '../saying/names';
import { count, counted, formFor, listed, NOUNS } from '../saying/saying';
import { ASSUMPTIONS } from '../topology/assumptions';
import type { AttributeValue } from '../topology/attribute';
import { attributeOf, CATALOG } from '../topology/catalog';
import { CONNECTIONS } from '../topology/connections';
import { findPart, type Topology } from '../topology/topology';
import { applyChange, type Change } from './change';
import { costOf } from './costWords';
import { type Effect, MOST_TRIALS, possibleTrials } from './effects';
import type { Fix, NextStep } from './fixes';

/** What to do, in the imperative and without a full stop. */
export function describeChange(topology: Topology, change: Change): string {
  switch (change.kind) {
    case 'link':
      return CONNECTIONS.servers.fault.mended(called(topology, change.a), called(topology, change.b));
    case 'gateway':
      return `Add a gateway and join it to ${called(topology, change.server)}`;
    case 'assumption':
      return `${ASSUMPTIONS[change.key].question} ${assumedAnswer(change)}`;
    case 'attribute':
      return describeSetting(topology, change.part, change.attribute, change.value);
  }
}

export function assumedAnswer({ key, value }: Extract<Change, { kind: 'assumption' }>): string {
  const answers: Readonly<Record<string, string>> = ASSUMPTIONS[key].answers;
  return answers[value] ?? value;
}

function describeSetting(topology: Topology, id: string, key: string, value: AttributeValue): string {
  const kind = findPart(topology, id)?.kind;
  const part = called(topology, id);
  const mend = kind && attributeOf(kind, key)?.mend;
  if (mend) return mend.said({ topology, part, gateway: gatewayName(topology), value, named, listed, count });
  const fact = describeFact(topology, { part: id, attribute: key, value });
  return `Set "${fact.label}" of ${part} to ${fact.value}`;
}

const gatewayName = ({ gateway }: Topology): string => (gateway ? named(gateway.name) : CATALOG.gateway.label);

/** What else it does, a whole sentence each, what it costs besides routing last. */
export function effectWords(topology: Topology, { change, mends, harms }: Fix): readonly string[] {
  const sentences: string[] = [];
  if (mends.requests.length > 0) sentences.push(MENDS.requests(mends.requests.length));
  if (mends.trials > 0) sentences.push(MENDS.trials(peopleIn(topology, mends)));
  if (sentences.length === 0) sentences.push(MENDS.nothing);
  sentences.push(harms.requests.length + harms.trials > 0 ? MENDS.harms(peopleIn(topology, harms)) : MENDS.noHarm);
  const cost = costOf(change);
  return cost && change.kind === 'attribute' ? [...sentences, cost(called(topology, change.part))] : sentences;
}

const MENDS = {
  requests: (number: number): string =>
    formFor(number, {
      one: `It also makes ${count(number)} other request end better.`,
      other: `It also makes ${count(number)} other requests end better.`,
    }),
  trials: (people: string): string => `Requests besides the list end better too, for ${people}.`,
  nothing: 'Nothing else ends better by it.',
  harms: (people: string): string => `Other requests might end worse, for ${people}.`,
  noHarm: 'No other request ends worse.',
} as const;

/** As many names as are taken in at a glance, or in a fold-out; with one more than that, the one is named too. */
const NAMED = { glance: 2, all: 12 } as const;

const peopleIn = (topology: Topology, effect: Effect): string => people(topology, effect, NAMED.glance);

export const namesIn = (topology: Topology, effect: Effect): string => people(topology, effect, NAMED.all);

function people(topology: Topology, { users }: Effect, most: number): string {
  const names = users.slice(0, most + 1).map((id) => called(topology, id));
  if (users.length <= most + 1) return listed(names);
  return listed([...names.slice(0, most), `${count(users.length - most)} others`]);
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

/** What stands in the way where no single change is enough: "Two things are wrong." */
export function wrongThings({ more }: NextStep): string {
  const number = more === null ? undefined : NUMBERS[more + 1];
  return number === undefined ? 'No single change is enough.' : `${number} things are wrong.`;
}

/** Where the request would end after the first of several changes. */
export function afterNextStep(playground: Playground, { change, trace }: NextStep): string {
  const edit = applyChange(playground, change);
  return describeVerdict(edit.ok ? edit.playground.topology : playground.topology, trace);
}

/** How mends and harms were counted, in one or two sentences. */
export function countingWords(topology: Topology): string {
  const possible = possibleTrials(topology);
  const how =
    'Counted by replaying the list of requests with the change, and by trying a request to every local user on every landing server and one back. Better and worse go by the verdict alone.';
  return possible > MOST_TRIALS
    ? `${how} Of ${count(possible)} such ways ${count(MOST_TRIALS)} were tried, evenly chosen, so that a rare harm may be missed.`
    : how;
}

/** What stands in the list of fixes. */
export const FIX_WORDS = {
  title: 'Smallest fix',
  asks: 'What would make it arrive?',
  about: (request: string, verdict: string): string => `${request} · ${verdict}`,
  arrives: 'It arrives: nothing to mend.',
  trying: 'Trying changes one by one…',
  enough: (fixes: number): string =>
    formFor(fixes, { one: 'One change is enough:', other: 'Any one of these is enough, the least harmful first:' }),
  apply: 'Apply',
  applyThis: (change: string): string => `Apply: ${change}`,
  none: 'No single change of this community makes it arrive, and none gets it further.',
  ifSo: 'Only if the product really behaves so',
  assume: 'Assume it',
  assumeThis: (change: string): string => `Assume it: ${change}`,
  furthest: 'This change gets it furthest:',
  after: 'After it:',
  more: 'What else it changes',
  better: 'Would end better',
  worse: 'Would end worse',
  /** A request of the list, by its number. */
  request: (index: number, asks: string): string => `${count(index + 1)}. ${asks}`,
  furtherRequests: (number: number): string =>
    formFor(number, {
      one: `and ${count(number)} more request of the list`,
      other: `and ${count(number)} more requests of the list`,
    }),
  tried: (trials: number, people: string): string =>
    `${counted(trials, NOUNS.request)} tried besides the list, for ${people}`,
  /** No home value of the community names anything. */
  commonHome: (users: number): string =>
    `None of the ${count(users)} home server values here names a server or a cluster. That is most likely one cause and not ${count(users)}: the home attribute is mapped to another field of the directory.`,
  commonHomeAct:
    'So no single change in this playground mends it. Look up in the LDAP settings of the servers which attribute is read as home server, and correct that; or correct the home server values one by one in the inspector. A value that names nothing may also have been put there on purpose, to keep somebody from logging in.',
} as const;
