/** Whether a server trusts the gateway: its own list of addresses and its log, held against the address the gateway connects from. */

import { grouped } from './checkNames';

export interface TrustSaid {
  readonly kind: 'listed' | 'rejected';
  readonly addresses: readonly string[];
}

export interface TrustLine extends TrustSaid {
  /** From 0. */
  readonly line: number;
  readonly server: string;
}

interface Trust {
  readonly found: ReadonlyMap<string, boolean>;
  /** Lines that leave it open. */
  readonly open: readonly number[];
}

const LONGEST_LINE = 2000;
/** As it stands in the file, or behind the name of the file. */
const LISTED = /^\s{0,20}(?:[^\s;#]{1,200}:)?VPS_TRUSTED_IPS[ \t]{0,9}=(.*)$/i;
const REJECTED = /\bRejecting server (\S{1,80}) not in servers list/;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=[^:]*:[^:]*:)[\da-f:]{2,45})$/;

/** Undefined where it is none. */
export function addressOf(written: string): string | undefined {
  const address = written
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%\w{1,20}$/, '');
  return ADDRESS.test(address) ? address : undefined;
}

export function trustSaid(line: string): TrustSaid | undefined {
  if (line.length > LONGEST_LINE) return;
  const listed = LISTED.exec(line)?.[1];
  if (listed !== undefined) return { kind: 'listed', addresses: addressesOf(listed.split(/[\s,;"]+/)) };
  const addresses = addressesOf([REJECTED.exec(line)?.[1] ?? '']);
  return addresses.length === 0 ? undefined : { kind: 'rejected', addresses };
}

const addressesOf = (words: readonly string[]): readonly string[] =>
  words.map(addressOf).filter((address) => address !== undefined);

/** An address that is not listed may stand in stconfig.nsf; one that is listed and was rejected may wait for a restart, or not. */
export function trustFound(lines: readonly TrustLine[], gateway: ReadonlyMap<string, string>): Trust {
  const found = new Map<string, boolean>();
  const open: number[] = [];
  for (const [server, ofServer] of grouped(lines, (one) => one.server)) {
    const address = gateway.get(server);
    const latest = ofServer.findLast(({ kind }) => kind === 'listed');
    const telling = ofServer.filter(
      (each) =>
        address !== undefined && each.addresses.includes(address) && (each.kind === 'rejected' || each === latest),
    );
    const [first] = telling;
    if (first !== undefined && telling.every(({ kind }) => kind === first.kind))
      found.set(server, first.kind === 'listed');
    else open.push(...ofServer.map(({ line }) => line));
  }
  return { found, open };
}
