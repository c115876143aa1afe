/** What users notice, as data: which requests of whom fail on how many of the landings, now and before the last edit. */

import type { Symptom } from '../diagnosis/symptom';
import { directionOf, GROUP_KEYS, GROUPS, type Group } from '../outcomes/trials';
import { KIND_KEYS, USUAL_KIND } from '../routing/kinds';
import type { NamedFault } from '../topology/faults';
import type { Matrix } from './matrix';
import { type Ended, type Share, sharesOf } from './shares';

export interface Complaint {
  readonly group: Group;
  /** The local users who notice it. */
  readonly users: readonly string[];
  /** They are all whom such a request could reach, or who could send it. */
  readonly everybody: boolean;
  readonly now: Ended;
  /** Null where nothing was edited, or not to them. */
  readonly before: Share | null;
}

/** What users notice alike of an edit. */
export interface Noticed {
  readonly group: Group;
  readonly before: Ended;
  readonly after: Ended;
  readonly users: string[];
}

/** So many users could be reached, or could send, before or after. */
export type Reachable = Readonly<Record<Group, number>>;

/** What people write of first, what nobody here can send, and the other kinds. */
const TOLD: readonly Group[] = [USUAL_KIND, 'outbound', ...KIND_KEYS.filter((kind) => kind !== USUAL_KIND)];

/** The gravest first: what got worse for most stands before what got better. */
export function complaintsOf(noticed: readonly Noticed[], reachable: Reachable): readonly Complaint[] {
  return noticed
    .toSorted((a, b) => weight(b) - weight(a) || TOLD.indexOf(a.group) - TOLD.indexOf(b.group))
    .map(({ group, users, before, after }) => ({
      group,
      users,
      everybody: users.length > 1 && users.length >= reachable[group],
      now: after,
      before,
    }));
}

const share = ({ failing, of }: Share): number => (of === 0 ? 0 : failing / of);
const weight = ({ before, after, users }: Noticed): number => (share(after) - share(before)) * users.length;

const stood = new WeakMap<Matrix, readonly Complaint[]>();

/** What users notice as things stand, whatever was edited; those whom most of it hits first. */
export function standingComplaints(matrix: Matrix): readonly Complaint[] {
  const known = stood.get(matrix) ?? standingIn(matrix);
  stood.set(matrix, known);
  return known;
}

function standingIn(matrix: Matrix): readonly Complaint[] {
  const alike = new Map<string, { group: Group; now: Ended; users: string[] }>();
  sharesOf(matrix).forEach((shares, row) => {
    for (const group of GROUP_KEYS) {
      const now = shares[group];
      if (now.failing === 0) continue;
      const key = [group, now.failing, now.alike].join(' ');
      const same = alike.get(key) ?? { group, now, users: [] };
      alike.set(key, same);
      same.users.push(matrix.users[row] ?? '');
    }
  });
  const of = matrix.users.length;
  return [...alike.values()]
    .toSorted(
      (a, b) =>
        share(b.now) * b.users.length - share(a.now) * a.users.length || TOLD.indexOf(a.group) - TOLD.indexOf(b.group),
    )
    .map((each) => ({ ...each, everybody: of > 1 && each.users.length === of, before: null }));
}

/** The fault that ends most of the requests complained of; null where none does. */
export function causeOf(matrix: Matrix, { group, users }: Complaint): NamedFault | null {
  const own = new Set(users);
  const width = matrix.columns.length;
  const ended = new Map<number, number>();
  matrix.causes.forEach((number, cell) => {
    if (number === 0 || matrix.columns[cell % width]?.group !== group) return;
    if (own.has(matrix.users[Math.floor(cell / width)] ?? '')) ended.set(number, (ended.get(number) ?? 0) + 1);
  });
  const [most] = [...ended].toSorted(([, a], [, b]) => b - a);
  return most ? (matrix.faults[most[0] - 1] ?? null) : null;
}

/** What hits so many has a cause that these show as well as all of them. */
const MOST_NAMED = 100;

/** The same as a ticket tells it to whoever looks for the cause; null where what fails does not end alike. */
export function symptomOf(external: string, { group, users, now }: Complaint): Symptom | null {
  const { alike, failing, of } = now;
  if (alike === null || alike === 'delivered' || failing === 0) return null;
  return {
    external,
    direction: directionOf(group),
    kind: GROUPS[group].kind,
    seen: alike,
    users: users.slice(0, MOST_NAMED),
    share: { fails: failing, of },
  };
}
