/** Whom an edit or a fault affects, and the sentence a user would put into the ticket. */

import { arrived } from '../outcomes/ending';
import { GROUP_KEYS, GROUPS, type Group } from '../outcomes/trials';
import { called } from '../routing/called';
import type { Verdict } from '../routing/endings';
import { KIND_KEYS, USUAL_KIND } from '../routing/kinds';
import { named } from '../saying/names';
import type { NamedFault } from '../topology/faults';
import { allHomesWrong } from '../topology/homes';
import { domainOf, findExternal, nameOf, type Topology } from '../topology/topology';
import { type Matrix, verdictAt } from './matrix';
import { CELL_WORDS, type Complaint, EFFECT_WORDS, namesOrNumber, SHARE_WORDS, ticketSentence } from './words';

/** On how many of the landings it does not arrive. */
export interface Share {
  readonly failing: number;
  readonly of: number;
}

interface Ended extends Share {
  /** The verdict of all that do not arrive; null where they differ or all do. */
  readonly alike: Verdict | null;
}

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
  const rowBefore = new Map(before.matrix.users.map((user, row) => [user, row]));
  const affected: Affected[] = [];
  const noticed: Noticed[] = [];
  const reachable = Object.fromEntries(GROUP_KEYS.map((group) => [group, 0])) as Record<Group, number>;
  matrix.users.forEach((user, row) => {
    const earlier = rowBefore.get(user);
    if (earlier === undefined) return;
    const name = nameOf(topology, user);
    const shares = GROUP_KEYS.flatMap((group) => {
      const [then, now] = [shareOf(before.matrix, earlier, group), shareOf(matrix, row, group)];
      if (then.failing < then.of || now.failing < now.of) reachable[group] += 1;
      if (isSameShare(then, now)) return [];
      noticed.push({ group, name: named(name), before: then, after: now });
      return [{ group, before: then, after: now }];
    });
    if (shares.length > 0) affected.push({ user, name, shares });
  });
  return { affected, of: matrix.users.length, sentences: sentencesOf(topology, matrix.external, noticed, reachable) };
}

interface Noticed extends ShareChange {
  readonly name: string;
}

function shareOf(matrix: Matrix, row: number, group: Group): Ended {
  let [failing, of] = [0, 0];
  let alike: Verdict | null = null;
  matrix.columns.forEach((column, index) => {
    if (column.group !== group) return;
    of += 1;
    const verdict = verdictAt(matrix, row * matrix.columns.length + index);
    if (arrived(verdict)) return;
    alike = failing === 0 || alike === verdict ? verdict : null;
    failing += 1;
  });
  return { failing, of, alike };
}

const isSameShare = (a: Share, b: Share): boolean => a.failing * b.of === b.failing * a.of;
const worsened = ({ before, after }: Noticed): number => after.failing / after.of - before.failing / before.of;

/** One sentence for all who notice the same; what got worse stands before what got better. */
function sentencesOf(
  topology: Topology,
  external: string,
  noticed: readonly Noticed[],
  reachable: Readonly<Record<Group, number>>,
): readonly string[] {
  const alike = new Map<string, Noticed[]>();
  for (const each of noticed) {
    const { group, before, after } = each;
    const key = [group, before.failing, before.of, after.failing, after.of, after.alike].join(' ');
    const same = alike.get(key);
    if (same) same.push(each);
    else alike.set(key, [each]);
  }
  const complaints = [...alike.values()].flatMap((same) => {
    const [first] = same;
    return first
      ? [{ weight: worsened(first) * same.length, complaint: complaintOf(topology, external, first, same, reachable) }]
      : [];
  });
  complaints.sort((a, b) => b.weight - a.weight || TOLD.indexOf(a.complaint.group) - TOLD.indexOf(b.complaint.group));
  const told = complaints.map(({ complaint }) => complaint);
  return told.filter((complaint) => !saidByUsual(complaint, told)).map(ticketSentence);
}

/** What people write of first, what nobody here can send, and the other kinds. */
const TOLD: readonly Group[] = [USUAL_KIND, 'outbound', ...KIND_KEYS.filter((kind) => kind !== USUAL_KIND)];

function complaintOf(
  topology: Topology,
  external: string,
  { group, before, after }: Noticed,
  same: readonly Noticed[],
  reachable: Readonly<Record<Group, number>>,
): Complaint {
  const everybody = same.length > 1 && same.length >= reachable[group];
  const { failing, of, alike } = after;
  return {
    group,
    community: named(domainOf(findExternal(topology, external)?.mail ?? '') ?? nameOf(topology, external)),
    who: everybody ? null : namesOrNumber(same.map(({ name }) => name)),
    users: same.length,
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
  for (const { user, name, shares } of affected) {
    const text = sharesText(shares);
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

/** Every fault that stands, those that end most requests first; one that ends none may be hidden by another. */
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
  return withCommonHome(topology, each).toSorted((a, b) => b.requests - a.requests);
}

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
