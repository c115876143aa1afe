/** What the two people notice, told once for all rules that end, or do not end, a request the same way. */

import type { CodeRow, Names } from './code';
import { REQUEST_KINDS } from './kinds';

type Told<E extends CodeRow['ends']> = Pick<CodeRow, 'external' | 'local'> & { readonly ends: E };

const sender = (n: Names): string => (n.direction === 'inbound' ? n.external : n.user);
const receiver = (n: Names): string => (n.direction === 'inbound' ? n.user : n.external);

/** Gives each side the words of the part it plays in this request. */
const bySide = <E extends CodeRow['ends']>(
  ends: E,
  sends: (n: Names) => string,
  receives: (n: Names) => string,
): Told<E> => ({
  ends,
  external: (n) => (n.direction === 'inbound' ? sends(n) : receives(n)),
  local: (n) => (n.direction === 'inbound' ? receives(n) : sends(n)),
});

const nothing = (n: Names): string => `${receiver(n)} notices nothing`;
/** It stopped, or found nobody: the sender cannot tell which. */
const unreached = (n: Names): string => REQUEST_KINDS[n.kind].unreached(sender(n), receiver(n));

/** The request is under way. */
export const SO_FAR = bySide(
  null,
  (n) => `${sender(n)} waits for an answer`,
  (n) => `${receiver(n)} notices nothing yet`,
);

export const STOPPED = bySide('stopped', unreached, nothing);

export const ABSENT = bySide('absent', unreached, nothing);

export const REFUSED = bySide(
  'refused',
  (n) => REQUEST_KINDS[n.kind].refused(sender(n), receiver(n), n.direction === 'inbound'),
  nothing,
);

export const ARRIVED = bySide(
  'arrived',
  (n) => REQUEST_KINDS[n.kind].arrived(sender(n), receiver(n), n.direction === 'inbound'),
  (n) => REQUEST_KINDS[n.kind].reaches(sender(n), receiver(n), n.direction === 'inbound'),
);
