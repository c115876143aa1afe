/** What users would put into a ticket: how things stand in one sentence, what the last edit did to that in another. */

import { GROUPS, type Group } from '../outcomes/trials';
import { called } from '../routing/called';
import { REQUEST_KINDS } from '../routing/kinds';
import { named } from '../saying/names';
import { formFor } from '../saying/saying';
import { domainOf, findExternal, nameOf, type Topology } from '../topology/topology';
import type { Complaint } from './complaints';
import type { Ended, Share } from './shares';
import { namesOrNumber, oneIn, sharesIn, timesIn } from './words';

export interface Ticket {
  /** What is noticed, not what the gateway or a server decided. */
  readonly state: string;
  /** Null where nothing was edited. */
  readonly change: string | null;
}

export function ticketOf(topology: Topology, external: string, complaint: Complaint): Ticket {
  const { group, users, everybody, now, before } = complaint;
  const who = everybody ? null : namesOrNumber(users.map((user) => called(topology, user)));
  const community = named(domainOf(findExternal(topology, external)?.mail ?? '') ?? nameOf(topology, external));
  const state = stateSaid(group, community, who, users.length, now);
  return { state, change: before && changeSaid(before, now) };
}

/** `users`: so many are named by `who`; null is everybody. */
function stateSaid(group: Group, community: string, who: string | null, users: number, now: Ended): string {
  const { inbound, kind } = GROUPS[group];
  if (!inbound) return OUTBOUND[now.failing === 0 ? 'works' : 'fails'](community, who);
  const { nouns, many, looks } = { looks: false, ...REQUEST_KINDS[kind] };
  const { failing, of } = now;
  // What an error does to somebody's status depends on the other system.
  if (looks && now.alike !== 'refused')
    return LOOKS[failing === 0 ? 'online' : failing < of ? 'sometimes' : 'always'](community, who, users, now);
  const to = who === null ? `from ${community}` : `from ${community} to ${who}`;
  if (failing === 0) return `All ${nouns.other} ${to} arrive.`;
  if (failing === of) return `${many} ${to} never arrive.`;
  return `${sharesIn(failing, of)} ${nouns.other} ${to} ${formFor(lowest(now), { one: 'fails', other: 'fail' })}.`;
}

const OUTBOUND = {
  works: (community: string, who: string | null): string =>
    who === null ? `Everybody here can write to ${community}.` : `${who} can write to ${community}.`,
  fails: (community: string, who: string | null): string =>
    who === null ? `Nobody here can write to ${community}.` : `${who} cannot write to ${community}.`,
};

/** The presence of somebody, as it is seen outside. */
const LOOKS = {
  online: (community: string, who: string | null, users: number): string =>
    who === null
      ? `To ${community}, everybody here who is logged in looks online.`
      : formFor(users, {
          one: `To ${community}, ${who} looks online while logged in.`,
          other: `To ${community}, ${who} look online while logged in.`,
        }),
  sometimes: (community: string, who: string | null, users: number, now: Share): string =>
    who === null
      ? `To ${community}, everybody here looks offline ${timesIn(now.failing, now.of)}.`
      : formFor(users, {
          one: `To ${community}, ${who} looks offline ${timesIn(now.failing, now.of)}.`,
          other: `To ${community}, ${who} look offline ${timesIn(now.failing, now.of)}.`,
        }),
  always: (community: string, who: string | null, users: number): string =>
    who === null
      ? `To ${community}, everybody here always looks offline.`
      : formFor(users, {
          one: `To ${community}, ${who} always looks offline.`,
          other: `To ${community}, ${who} always look offline.`,
        }),
};

/** How many that is of the smallest number it can be told by: 2 of 6 is 1 of 3. */
const lowest = ({ failing, of }: Share): number => {
  let [a, b] = [failing, of];
  while (b > 0) [a, b] = [b, a % b];
  return failing / (a || 1);
};

function changeSaid(before: Share, now: Share): string {
  if (before.failing === 0) return CHANGE_WORDS.fresh;
  const was = before.failing === before.of ? CHANGE_WORDS.always : oneIn(before.failing, before.of);
  if (now.failing === 0) return CHANGE_WORDS.over(was);
  return now.failing * before.of < before.failing * now.of ? CHANGE_WORDS.less(was) : CHANGE_WORDS.more(was);
}

/** Read below a sentence on how things stand. */
const CHANGE_WORDS = {
  always: 'every time',
  fresh: 'New since the last edit.',
  over: (was: string) => `It failed before the last edit: ${was}.`,
  less: (was: string) => `Less often than before the last edit: it was ${was}.`,
  more: (was: string) => `More often than before the last edit: it was ${was}.`,
} as const;

export const TICKET_WORDS = {
  /** Of requests that fail as often as before. */
  still: (who: string, then: string, now: string): string =>
    `Still fails for ${who}, for another reason: ${then} before, ${now} now.`,
  everybody: 'everybody',
  stands: 'As things stand:',
} as const;
