/** What version 1 derives from a name: ids, host names and mail addresses that follow it cost nothing in a link. */

import { LIMITS } from '../../topology/parts';
import { LITERAL, readNumbers, readTexts, Unreadable, writeNumbers, writeTexts } from './marks';
import type { Room } from './room';
import { UNREADABLE } from './words';

/** The words of a name in the 26 letters and 10 digits; accents of Latin letters are dropped, other scripts give none. */
function wordsOf(name: string): readonly string[] {
  const plain = name
    .replace(/[\u0180-\uffff]+/g, ' ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}

/** How the part of a mail address before the '@' follows from the name. The order is the wire's. */
const MAIL_PATTERNS: readonly ((first: string, last: string, all: readonly string[], id: string) => string)[] = [
  (_first, _last, all) => all.join('.'),
  (_first, _last, all) => all.join(''),
  (first, last) => first.charAt(0) + last,
  (first) => first,
  (_first, last) => last,
  (first, last) => `${first.charAt(0)}.${last}`,
  (_first, _last, all) => all.join('_'),
  (first, last) => `${last}.${first}`,
  (first, last) => first + last.charAt(0),
  (_first, _last, all) => all.join('-'),
  (first, last) => `${first}.${last}`,
  (first, last) => last + first.charAt(0),
  (_first, _last, _all, id) => id,
];

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a mail address may follow from. */
interface Person {
  readonly id: string;
  readonly words: readonly string[];
}

const personOf = ({ id, name }: Named): Person => ({ id, words: wordsOf(name) });

function patternText(pattern: number, { id, words }: Person): string {
  const make = MAIL_PATTERNS[pattern];
  if (!make) throw new Unreadable(UNREADABLE.mailPattern);
  return make(words[0] ?? '', words.length > 1 ? (words.at(-1) ?? '') : '', words, id);
}

/** Which pattern most addresses follow; the earlier one where two are even. */
function commonPattern(people: readonly Person[], locals: readonly string[]): number {
  const counts = MAIL_PATTERNS.map(
    (_make, pattern) => people.filter((person, index) => patternText(pattern, person) === locals[index]).length,
  );
  return counts.indexOf(Math.max(...counts));
}

const MAIL = { common: 0, typed: 1, whole: 2, numbered: 3, patterns: 4 } as const;
const DOMAIN = { before: 0, fresh: 1, known: 2 } as const;

export interface MailColumns {
  readonly pattern: number;
  readonly codes: string;
  readonly texts: string;
  readonly domainCodes: string;
  readonly domains: string;
}

/** Mail addresses as what they add to the names: mostly nothing but a domain now and then. */
export function writeMails(named: readonly Named[], mails: readonly string[]): MailColumns {
  const people = named.map(personOf);
  const at = mails.map((mail) => mail.lastIndexOf('@'));
  const locals = mails.map((mail, index) => mail.slice(0, Math.max(0, at[index] ?? -1)));
  const pattern = commonPattern(people, locals);
  const codes: number[] = [];
  const texts: string[] = [];
  const domainCodes: number[] = [];
  const domains: string[] = [];
  let before = '';
  people.forEach((person, index) => {
    const mail = mails[index] ?? '';
    const start = at[index] ?? -1;
    if (start < 0) {
      codes.push(MAIL.whole);
      texts.push(mail);
      return;
    }
    const local = mail.slice(0, start);
    const common = patternText(pattern, person);
    const number = /^\d+$/.exec(local.startsWith(common) ? local.slice(common.length) : '');
    const other = MAIL_PATTERNS.findIndex((_make, candidate) => patternText(candidate, person) === local);
    if (local === common) codes.push(MAIL.common);
    else if (other >= 0) codes.push(MAIL.patterns + other);
    else {
      codes.push(number ? MAIL.numbered : MAIL.typed);
      texts.push(number ? number[0] : local);
    }
    const domain = mail.slice(start + 1);
    const known = domains.indexOf(domain);
    if (domain === before && domains.length > 0) domainCodes.push(DOMAIN.before);
    else if (known >= 0) domainCodes.push(DOMAIN.known + known);
    else {
      domainCodes.push(DOMAIN.fresh);
      domains.push(domain);
    }
    before = domain;
  });
  return {
    pattern,
    codes: writeNumbers(codes),
    texts: writeTexts(texts),
    domainCodes: writeNumbers(domainCodes),
    domains: writeTexts(domains),
  };
}

export function readMails(people: readonly Named[], columns: MailColumns, room: Room): readonly string[] {
  const codeAt = readNumbers(columns.codes, people.length);
  const textAt = readTexts(columns.texts, people.length, LIMITS.mail);
  const domainCodeAt = readNumbers(columns.domainCodes, people.length);
  const domainAt = readTexts(columns.domains, people.length, LIMITS.mail);
  let texts = 0;
  let addresses = 0;
  let domains = 0;
  let before = '';
  const typed = (): string => {
    texts += 1;
    return textAt(texts - 1);
  };
  return people.map(personOf).map((person, index) => {
    const code = codeAt(index);
    if (code === MAIL.whole) return room(typed(), LIMITS.mail);
    let local = '';
    if (code === MAIL.typed) local = typed();
    else if (code === MAIL.numbered) local = patternText(columns.pattern, person) + typed();
    else local = patternText(code === MAIL.common ? columns.pattern : code - MAIL.patterns, person);
    const domainCode = domainCodeAt(addresses);
    addresses += 1;
    if (domainCode === DOMAIN.fresh) {
      before = domainAt(domains);
      domains += 1;
    } else if (domainCode >= DOMAIN.known) {
      if (domainCode - DOMAIN.known >= domains) throw new Unreadable(UNREADABLE.mailDomain);
      before = domainAt(domainCode - DOMAIN.known);
    }
    return room(`${local}@${before}`, LIMITS.mail);
  });
}

/** Ids of one kind, given the letter they start with: the next number costs nothing, nor does the first word of the name. */
export function writeIds(letter: string, parts: readonly Named[]): readonly string[] {
  let number = 0;
  return parts.map(({ id, name }) => {
    const next = `${letter}${number + 1}`;
    number = numberAfter(letter, id, number);
    if (id === next) return '';
    return id === wordsOf(name)[0] ? LITERAL : id;
  });
}

export function readIds(
  letter: string,
  items: readonly string[],
  names: readonly string[],
  room: Room,
): readonly string[] {
  let number = 0;
  return items.map((item, index) => {
    const next = `${letter}${number + 1}`;
    const id = item === '' ? next : item === LITERAL ? (wordsOf(names[index] ?? '')[0] ?? '') : item;
    number = numberAfter(letter, id, number);
    return room(id, LIMITS.id);
  });
}

/** The number in an id like u12 counts on from there; any other id leaves the count alone. */
function numberAfter(letter: string, id: string, number: number): number {
  const digits = id.startsWith(letter) ? id.slice(letter.length) : '';
  return /^[1-9]\d{0,5}$/.test(digits) ? Number(digits) : number;
}

/** Host names: the name and a shared domain; a typed one that ends in '.' goes on with that domain. */
export function writeHosts(
  names: readonly string[],
  hosts: readonly string[],
): { readonly domain: string; readonly items: readonly string[] } {
  const tails = hosts.map((host) => (host.includes('.') ? host.slice(host.indexOf('.') + 1) : ''));
  const counts = new Map<string, number>();
  for (const tail of tails) if (tail !== '') counts.set(tail, (counts.get(tail) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const domain = [...counts].find(([, count]) => count === most)?.[0] ?? '';
  const items = hosts.map((host, index) => {
    if (host === hostFrom(names[index] ?? '', domain)) return '';
    if (host === '' || host.endsWith('.')) return LITERAL + host;
    if (domain !== '' && host.endsWith(`.${domain}`)) return host.slice(0, -domain.length);
    return host;
  });
  return { domain, items };
}

export function readHosts(
  names: readonly string[],
  domain: string,
  items: readonly string[],
  room: Room,
): readonly string[] {
  const hosts = items.map((item, index) => {
    if (item === '') return hostFrom(names[index] ?? '', domain);
    if (item.startsWith(LITERAL)) return item.slice(LITERAL.length);
    return item.endsWith('.') ? item + domain : item;
  });
  return hosts.map((host) => room(host, LIMITS.host));
}

const hostFrom = (name: string, domain: string): string => {
  const label = wordsOf(name).join('-');
  return domain === '' ? label : `${label}.${domain}`;
};
