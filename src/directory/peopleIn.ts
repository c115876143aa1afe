/** The people among the entries of a directory, each once, with what the mapped attributes hold; and the entries that are none. */

import type { DirectoryEntry } from './entry';
import { keptText } from './keptText';
import { keyOf, type Mapping } from './mapping';

export interface Person {
  readonly line: number;
  readonly name: string;
  readonly mail: string;
  /** The value as the directory has it, without white space round it; null where there is none. */
  readonly home: string | null;
  /** The name or the mail address could not be kept as it stands. */
  readonly cleaned: boolean;
}

/** Why an entry is nobody. */
export type NoPerson = 'group' | 'server' | 'computer' | 'container' | 'other' | 'noName';

export interface PeopleIn {
  readonly people: readonly Person[];
  readonly skipped: ReadonlyMap<NoPerson, readonly number[]>;
  /** The lines of the entries of one distinguished name, where they are several. */
  readonly sameDn: ReadonlyMap<string, readonly number[]>;
}

export function peopleIn(entries: readonly DirectoryEntry[], mapping: Mapping): PeopleIn {
  const { distinct, sameDn } = eachOnce(entries);
  const people: Person[] = [];
  const skipped = new Map<NoPerson, number[]>();
  const read = readerOf(mapping);
  for (const entry of distinct) {
    const person = notAPerson(entry, mapping) ?? read(entry);
    if (typeof person !== 'string') people.push(person);
    else if (skipped.has(person)) skipped.get(person)?.push(entry.line);
    else skipped.set(person, [entry.line]);
  }
  return { people, skipped, sameDn };
}

/** What a later entry of the same distinguished name adds is taken as well. */
function eachOnce(entries: readonly DirectoryEntry[]): {
  readonly distinct: readonly DirectoryEntry[];
  readonly sameDn: ReadonlyMap<string, readonly number[]>;
} {
  const places = new Map<string, number>();
  const sameDn = new Map<string, number[]>();
  const distinct: DirectoryEntry[] = [];
  for (const entry of entries) {
    const key = entry.dn === '' ? '' : dnKey(entry.dn);
    const place = key === '' ? undefined : places.get(key);
    const first = place === undefined ? undefined : distinct[place];
    if (place === undefined || first === undefined) {
      if (key !== '') places.set(key, distinct.length);
      distinct.push(entry);
      continue;
    }
    distinct[place] = { ...first, values: new Map([...entry.values, ...first.values]) };
    const lines = sameDn.get(first.dn);
    if (lines) lines.push(entry.line);
    else sameDn.set(first.dn, [first.line, entry.line]);
  }
  return { distinct, sameDn };
}

const dnKey = (dn: string): string => {
  const lower = dn.toLowerCase();
  return /[,=+] | [,=+]|^\s|\s$/.test(lower) ? lower.replace(/\s*([,=+])\s*/g, '$1').trim() : lower;
};

const CLASS_NAMES = {
  person: ['person', 'organizationalPerson', 'inetOrgPerson', 'dominoPerson', 'user', 'mailUser', 'contact'],
  group: ['group', 'groupOfNames', 'groupOfUniqueNames', 'groupOfURLs', 'dominoGroup', 'posixGroup'],
  server: ['dominoServer', 'server', 'msExchExchangeServer', 'device', 'applicationEntity'],
  computer: ['computer'],
  container: [
    'organizationalUnit',
    'organization',
    'container',
    'domain',
    'domainDNS',
    'country',
    'locality',
    'dcObject',
  ],
} as const;
const USUAL: ReadonlyMap<string, keyof typeof CLASS_NAMES> = new Map(
  (Object.keys(CLASS_NAMES) as (keyof typeof CLASS_NAMES)[]).flatMap((kind) =>
    CLASS_NAMES[kind].map((name) => [name, kind] as const),
  ),
);
const CLASSES: typeof USUAL = new Map([...USUAL].map(([name, kind]) => [name.toLowerCase(), kind]));
/** A computer of Active Directory is a user as well: what stands first here decides. */
const DECIDING = ['computer', 'group', 'server', 'person', 'container'] as const;

/** Found at once where it is written as usual. */
const classOf = (name: string): NoPerson | 'person' | undefined =>
  USUAL.get(name) ?? CLASSES.get(name.trim().toLowerCase());

/** What an entry is by its object classes; null for a person, and where they say nothing. */
export function notAPerson({ values }: DirectoryEntry, mapping: Mapping): NoPerson | null {
  const classes = values.get('objectclass');
  if (classes === undefined || classes.length === 0) return null;
  const kind = DECIDING.find((each) => classes.some((name) => classOf(name) === each));
  if (kind !== undefined) return kind === 'person' ? null : kind;
  return [mapping.mail, mapping.homeServer].some((key) => values.has(keyOf(key) ?? '')) ? null : 'other';
}

/** The first value that is not empty. */
const firstOf = (values: readonly string[] | undefined): string => values?.find((value) => /\S/.test(value)) ?? '';

const PRIMARY = 'SMTP:';
const PROXIES = 'proxyaddresses';
/** Of several addresses of Exchange one is written to, and has capitals. */
const primaryOf = (values: readonly string[] | undefined): string =>
  values?.find((value) => value.startsWith(PRIMARY))?.slice(PRIMARY.length) ?? '';

export function mailIn({ values }: DirectoryEntry, key: string | null): string {
  if (key === null) return '';
  const mail = key === PROXIES ? '' : firstOf(values.get(key));
  return mail === '' && (key === 'mail' || key === PROXIES) ? primaryOf(values.get(PROXIES)) : mail;
}

/** What the distinguished name begins with, which is a name as well. */
function nameInDn(dn: string): string {
  const first = /^\s*(?:cn|uid)\s*=\s*((?:\\.|[^,+\\])*)/i.exec(dn)?.[1] ?? '';
  return first.replace(/\\([^0-9a-f]|$)/gi, '$1').trim();
}

function readerOf(mapping: Mapping): (entry: DirectoryEntry) => Person | NoPerson {
  const [mailKey, nameKey, homeKey] = [keyOf(mapping.mail), keyOf(mapping.name), keyOf(mapping.homeServer)];
  return (entry) => {
    const mail = keptText('mail', mailIn(entry, mailKey));
    const own = nameKey === null ? '' : firstOf(entry.values.get(nameKey));
    const name = keptText('name', own || nameInDn(entry.dn) || (nameKey === null ? mail.text.replace(/@.*$/, '') : ''));
    if (name.text === '') return 'noName';
    const home = homeKey === null ? '' : firstOf(entry.values.get(homeKey)).trim();
    return {
      line: entry.line,
      name: name.text,
      mail: mail.text,
      home: home === '' ? null : home,
      cleaned: name.cleaned || mail.cleaned,
    };
  };
}
