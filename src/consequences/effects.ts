/** Whom an edit or a fault affects, and the sentence a user would put into the ticket. */

import { GROUP_KEYS, GROUPS, type Group } from '../outcomes/trials';
import { called } from '../routing/called';
import type { Verdict } from '../routing/endings';
import { KIND_KEYS, USUAL_KIND } from '../routing/kinds';
import { named } from '../saying/names';
import type { NamedFault } from '../topology/faults';
import { allHomesWrong } from '../topology/homes';
import { domainOf, findExternal, nameOf, type Topology } from '../topology/topology';
import type { Matrix } from './matrix';
import { DOES_ARRIVE, type Ended, isSameShare, type Shares, sharesOf } from './shares';
import { CELL_WORDS, type Complaint, EFFECT_WORDS, namesOrNumber, SHARE_WORDS, ticketSentence } from './words';

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
  /** What users would write, the gravest first; empty while nobody notices anything. */
  readonly sentences: readonly string[];
}

/** What a matrix was computed from, and the matrix. */
export interface Computed {
  readonly topology: Topology;
  readonly matrix: Matrix;
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
      if (same) same.names.push(name);
      else if (share) noticed.set(key, { ...share, names: [name] });
    }
  });
  const sentences = sentencesOf(topology, matrix.external, [...noticed.values()], reachable);
  return { affected, of: matrix.users.length, sentences };
}

/** What users notice alike. */
interface Noticed extends ShareChange {
  readonly names: string[];
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

const worsened = ({ before, after }: Noticed): number => after.failing / after.of - before.failing / before.of;

/** One sentence for all who notice the same; what got worse stands before what got better. */
function sentencesOf(
  topology: Topology,
  external: string,
  noticed: readonly Noticed[],
  reachable: Readonly<Record<Group, number>>,
): readonly string[] {
  const complaints = noticed.map((same) => ({
    weight: worsened(same) * same.names.length,
    complaint: complaintOf(topology, external, same, reachable),
  }));
  complaints.sort((a, b) => b.weight - a.weight || TOLD.indexOf(a.complaint.group) - TOLD.indexOf(b.complaint.group));
  const told = complaints.map(({ complaint }) => complaint);
  return told.filter((complaint) => !saidByUsual(complaint, told)).map(ticketSentence);
}

/** What people write of first, what nobody here can send, and the other kinds. */
const TOLD: readonly Group[] = [USUAL_KIND, 'outbound', ...KIND_KEYS.filter((kind) => kind !== USUAL_KIND)];

function complaintOf(
  topology: Topology,
  external: string,
  { group, before, after, names }: Noticed,
  reachable: Readonly<Record<Group, number>>,
): Complaint {
  const everybody = names.length > 1 && names.length >= reachable[group];
  const { failing, of, alike } = after;
  return {
    group,
    community: named(domainOf(findExternal(topology, external)?.mail ?? '') ?? nameOf(topology, external)),
    who: everybody ? null : namesOrNumber(names.map(named)),
    users: names.length,
    of,
    failing,
    alike,
    before: { failing: before.failing, of: before.of },
  };
}

/** Another kind that fares like the usual one of the same people, and ends alike, needs no sentence of its own. */
const saidByUsual = (complaint: Complaint, all: readonly Complaint[]): boolean =>
  complaint.group !== USUAL_KIND &&
  GROUPS[complaint.group].inbound &&
  all.some(
    (other) =>
      other.group === USUAL_KIND &&
      other.who === complaint.who &&
      other.alike === complaint.alike &&
      isSameShare(other, complaint) &&
      isSameShare(other.before, complaint.before),
  );

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

export interface FaultAtWork {
  readonly fault: NamedFault;
  /** The names of the parts it stands at. */
  readonly where: string;
  /** How many of the matrix's requests end because of it, and for how many users. */
  readonly requests: number;
  readonly users: number;
}

/** Every fault that stands, those that end most requests first; one that ends none may be hidden by another. Settings that keep somebody out are among them. */
export function faultsAtWork({ topology, matrix }: Computed): readonly FaultAtWork[] {
  const width = matrix.columns.length;
  const requests = new Uint32Array(matrix.faults.length);
  const users = new Uint32Array(matrix.faults.length);
  const lastRow = new Int32Array(matrix.faults.length).fill(-1);
  matrix.causes.forEach((number, cell) => {
    if (number === 0) return;
    const fault = number - 1;
    const row = Math.floor(cell / width);
    requests[fault] = (requests[fault] ?? 0) + 1;
    if (lastRow[fault] !== row) users[fault] = (users[fault] ?? 0) + 1;
    lastRow[fault] = row;
  });
  const each = matrix.faults.map(
    (fault, index): FaultAtWork => ({
      fault,
      where: EFFECT_WORDS.where(fault.parts.map((part) => called(topology, part))),
      requests: requests[index] ?? 0,
      users: users[index] ?? 0,
    }),
  );
  // A setting may have been chosen on purpose: it is told where it ends something.
  const told = each.filter(({ fault, requests }) => fault.told !== 'end' || requests > 0);
  return withCommonHome(topology, told).toSorted((a, b) => b.requests - a.requests);
}

/** How many requests of a matrix do not arrive. */
export const failing = ({ matrix }: Computed): number =>
  matrix.verdicts.reduce((sum, verdict) => sum + (DOES_ARRIVE[verdict] ? 0 : 1), 0);

/** Home values that name nothing for one cause are one fault and not as many as there are users. */
function withCommonHome(topology: Topology, each: readonly FaultAtWork[]): readonly FaultAtWork[] {
  const homeless = new Set(allHomesWrong(topology));
  const isOne = ({ fault: { parts, attribute } }: FaultAtWork): boolean =>
    attribute === 'homeServer' && parts.some((part) => homeless.has(part));
  const [first, ...more] = each.filter(isOne);
  if (!first || more.length === 0) return each;
  const alike = [first, ...more];
  return [
    ...each.filter((one) => !isOne(one)),
    {
      fault: { ...first.fault, parts: alike.flatMap(({ fault }) => fault.parts) },
      where: EFFECT_WORDS.oneCause(alike.length),
      requests: alike.reduce((sum, one) => sum + one.requests, 0),
      users: alike.reduce((sum, one) => sum + one.users, 0),
    },
  ];
}
