/** A suggested change in words: what to do, what else it mends and whom it might harm. */

import type { Playground } from '../playground/playground';
import { called } from '../routing/called';
import { describeVerdict } from '../routing/describe';
import { describeFact } from '../routing/reasons';
import { named } from '../saying/names';
import { count, counted, listed } from '../saying/saying';
import { ASSUMPTIONS } from '../topology/assumptions';
import type { AttributeValue } from '../topology/attribute';
import { attributeOf, CATALOG } from '../topology/catalog';
import { CONNECTIONS } from '../topology/connections';
import { findPart, type Topology } from '../topology/topology';
import { applyChange, type Change } from './change';
import { type Effect, type Effects, MOST_TRIALS, possibleTrials } from './effects';
import type { NextStep } from './fixes';

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

/** What else it does: "also mends 4 other requests; harms nobody". */
export function effectWords(topology: Topology, { mends, harms }: Effects): string {
  const words: string[] = [];
  if (mends.requests.length > 0)
    words.push(`also mends ${counted(mends.requests.length, { one: 'other request', other: 'other requests' })}`);
  if (mends.trials > 0) words.push(`opens further ways for ${peopleIn(topology, mends)}`);
  if (words.length === 0) words.push('mends nothing else');
  const harmed = harms.requests.length + harms.trials > 0;
  words.push(harmed ? `might harm ${peopleIn(topology, harms)}` : 'harms nobody');
  return words.join('; ');
}

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
  const sample =
    possible > MOST_TRIALS
      ? ` Of ${count(possible)} such ways ${count(MOST_TRIALS)} were tried, evenly chosen: a rare harm may be missed.`
      : '';
  return `Counted by replaying the list of requests with the change, and by trying a request to every local user on every landing server and one back.${sample}`;
}
