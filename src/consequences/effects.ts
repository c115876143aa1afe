/** Whom an edit affects, how often, and what of theirs fails as before for another reason. */

import { GROUP_KEYS, GROUPS, type Group } from '../outcomes/trials';
import type { Verdict } from '../routing/endings';
import { KIND_KEYS, USUAL_KIND } from '../routing/kinds';
import { nameOf } from '../topology/topology';
import { type Complaint, complaintsOf, type Noticed } from './complaints';
import type { Computed } from './matrix';
import { otherReasons } from './otherReasons';
import { type Ended, isSameShare, type Shares, sharesOf } from './shares';
import { CELL_WORDS, SHARE_WORDS } from './words';

/** What arrives more or less often than before. */
interface ShareChange {
  readonly group: Group;
  readonly before: Ended;
  readonly after: Ended;
}

interface Affected {
  readonly user: string;
  readonly name: string;
  readonly shares: readonly ShareChange[];
}

export interface Effects {
  readonly affected: readonly Affected[];
  /** How many users there are. */
  readonly of: number;
  /** What they notice, the gravest first; empty while nobody notices anything. */
  readonly complaints: readonly Complaint[];
  /** Of requests that fail as often as before, which of them do so for another reason. */
  readonly reasons: readonly string[];
}

/** The effects of an edit on the requests of one external user, who must stand in both topologies. */
export function effectsBetween(before: Computed, after: Computed): Effects {
  const { topology, matrix } = after;
  const [sharesBefore, sharesAfter] = [sharesOf(before.matrix), sharesOf(matrix)];
  const rowBefore = new Map(before.matrix.users.map((user, row) => [user, row]));
  const changesFrom = new Map<Shares, Map<Shares, Changed>>();
  const affected: Affected[] = [];
  const noticed = new Map<string, Noticed>();
  const reachable = Object.fromEntries(GROUP_KEYS.map((group) => [group, 0])) as Record<Group, number>;
  matrix.users.forEach((user, row) => {
    const [then, now] = [sharesBefore[rowBefore.get(user) ?? -1], sharesAfter[row]];
    if (!then || !now) return;
    const known = changesFrom.get(then) ?? new Map<Shares, Changed>();
    const changed = known.get(now) ?? changedBetween(then, now);
    changesFrom.set(then, known.set(now, changed));
    for (const group of changed.reachable) reachable[group] += 1;
    if (changed.shares.length === 0) return;
    const name = nameOf(topology, user);
    affected.push({ user, name, shares: changed.shares });
    for (const [place, key] of changed.alike.entries()) {
      const [same, share] = [noticed.get(key), changed.shares[place]];
      if (same) same.users.push(user);
      else if (share) noticed.set(key, { ...share, users: [user] });
    }
  });
  return {
    affected,
    of: matrix.users.length,
    complaints: complaintsOf([...noticed.values()], reachable),
    reasons: otherReasons(before, after, new Set(affected.map(({ user }) => user))),
  };
}

/** What is different for all users whose requests ended alike before, and do so now. */
interface Changed {
  readonly shares: readonly ShareChange[];
  /** Of each share, the same for all who notice the same. */
  readonly alike: readonly string[];
  readonly reachable: readonly Group[];
}

function changedBetween(then: Shares, now: Shares): Changed {
  const shares = GROUP_KEYS.map((group) => ({ group, before: then[group], after: now[group] }));
  const different = shares.filter(({ before, after }) => !isSameShare(before, after));
  return {
    shares: different,
    alike: different.map(({ group, before, after }) =>
      [group, before.failing, before.of, after.failing, after.of, after.alike].join(' '),
    ),
    reachable: shares.flatMap(({ group, before, after }) =>
      before.failing < before.of || after.failing < after.of ? [group] : [],
    ),
  };
}

/** Users who are affected alike, those of whom there are most first. */
interface AffectedAlike {
  readonly text: string;
  readonly users: readonly { readonly id: string; readonly name: string }[];
}

export function affectedAlike({ affected }: Effects): readonly AffectedAlike[] {
  const alike = new Map<string, { id: string; name: string }[]>();
  const texts = new Map<Affected['shares'], string>();
  for (const { user, name, shares } of affected) {
    const text = texts.get(shares) ?? sharesText(shares);
    texts.set(shares, text);
    const same = alike.get(text);
    if (same) same.push({ id: user, name });
    else alike.set(text, [{ id: user, name }]);
  }
  return [...alike].map(([text, users]) => ({ text, users })).sort((a, b) => b.users.length - a.users.length);
}

/** "Inbound: does not arrive on 1 of 3 landings, before on 0 of 3 landings · Outbound: Not delivered. Before: Left the gateway" */
function sharesText(shares: readonly ShareChange[]): string {
  const inbound = shares.filter(({ group }) => GROUPS[group].inbound);
  const usual = inbound.find(({ group }) => group === USUAL_KIND);
  const together =
    usual !== undefined &&
    inbound.length === KIND_KEYS.length &&
    inbound.every(({ before, after }) => isSameShare(after, usual.after) && isSameShare(before, usual.before));
  const told = together ? shares.filter((share) => share === usual || !inbound.includes(share)) : shares;
  return CELL_WORDS.beside(
    told.map(({ group, before, after }) => {
      if (!GROUPS[group].inbound) return SHARE_WORDS.outbound(verdictOf(before), verdictOf(after));
      return together ? SHARE_WORDS.anyInbound(before, after) : SHARE_WORDS.inbound(group, before, after);
    }),
  );
}

/** Of a group that is asked once. */
const verdictOf = ({ alike }: Ended): Verdict => alike ?? 'delivered';
