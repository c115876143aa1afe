/** What the attributes of a directory are likely to be, judged by their names and by what the entries hold. */

import type { Topology } from '../topology/topology';
import type { DirectoryEntry } from './entry';
import { homesMeant } from './homesMeant';
import { keyOf, type Mapping } from './mapping';
import { notAPerson } from './peopleIn';
import { serverNameIn } from './serverNames';

export interface DirectoryAttribute {
  readonly name: string;
  /** How many entries hold a value that is not empty. */
  readonly entries: number;
  /** The first different values. */
  readonly examples: readonly string[];
}

const EXAMPLES = 3;

/** Those that most entries have first; of as many, in the order of the directory. */
export function attributesOf(entries: readonly DirectoryEntry[]): readonly DirectoryAttribute[] {
  const found = new Map<string, { entries: number; readonly examples: string[] }>();
  for (const { values } of entries) {
    for (const [name, all] of values) {
      const value = all.find((each) => each !== '');
      if (value === undefined) continue;
      const attribute = found.get(name);
      if (attribute === undefined) {
        found.set(name, { entries: 1, examples: [value] });
        continue;
      }
      attribute.entries += 1;
      if (attribute.examples.length < EXAMPLES && !attribute.examples.includes(value)) attribute.examples.push(value);
    }
  }
  return [...found].map(([name, each]) => ({ name, ...each })).toSorted((a, b) => b.entries - a.entries);
}

/** Known names, the likeliest first, without what stands between their letters. */
const MAILS = [
  'mail',
  'internetaddress',
  'email',
  'emailaddress',
  'mailaddress',
  'rfc822mailbox',
  'primarysmtpaddress',
  'smtpaddress',
  'proxyaddresses',
];
const NAMES = ['cn', 'commonname', 'displayname', 'fullname', 'name', 'username', 'gecos'];
const HOMES = [
  'sametimeserver',
  'homeserver',
  'sametimehomeserver',
  'mailserver',
  'msexchhomeservername',
  'homemdb',
  'server',
  'mailhost',
];
/** An address that need not be one: asked when there is no other. */
const LAST_MAILS = ['userprincipalname', 'uid'];

/** So many people are looked at, from all over the directory. */
const SAMPLE = 2000;

/** The servers of the document say which attribute is the home server, whatever the site called it. */
export function guessMapping(entries: readonly DirectoryEntry[], topology?: Topology): Mapping {
  const people = sampleOf(entries);
  const attributes = attributesOf(people).map(({ name }) => name);
  const share = (name: string, fits: (value: string) => boolean): number =>
    people.filter(({ values }) => values.get(name)?.some(fits)).length;
  /** Of known names the first that holds what is wanted for at least half as many as the best does. */
  const among = (known: readonly string[], fits: (value: string) => boolean): string | null => {
    const rated = known.flatMap((wanted) =>
      attributes.filter((name) => lettersOf(name) === wanted).map((name) => ({ name, held: share(name, fits) })),
    );
    const best = Math.max(0, ...rated.map(({ held }) => held));
    return rated.find(({ held }) => held > 0 && held * 2 >= best)?.name ?? null;
  };
  /** The one that holds it for most, where that is more than half of those who have a value. */
  const byValue = (fits: (value: string) => boolean, but: readonly string[]): string | null => {
    const rated = attributes
      .filter((name) => !but.includes(lettersOf(name)))
      .map((name) => ({ name, held: share(name, fits), all: share(name, (value) => value !== '') }))
      .filter(({ held, all }) => held * 2 > all);
    return rated.toSorted((a, b) => b.held - a.held)[0]?.name ?? null;
  };
  const named = topology && namesServer(topology, people);
  return {
    mail: among(MAILS, isMail) ?? byValue(isMail, LAST_MAILS) ?? among(LAST_MAILS, isMail),
    name: among(NAMES, (value) => /\S/.test(value)),
    homeServer:
      (named && (among(HOMES, named) ?? byValue(named, NOT_HOMES))) ??
      among(HOMES, (value) => serverNameIn(value).called !== null),
  };
}

/** What may hold the name of a server without being where people are at home. */
const NOT_HOMES = [...NAMES, 'dn', 'distinguishedname', 'objectclass', 'memberof'];

function sampleOf(entries: readonly DirectoryEntry[]): readonly DirectoryEntry[] {
  const step = Math.max(1, Math.floor(entries.length / SAMPLE));
  const some = entries.filter((_, place) => place % step === 0);
  const people = some.filter((entry) => notAPerson(entry, ANY) === null);
  return people.length > 0 ? people : some;
}

const ANY: Mapping = { mail: 'mail', name: null, homeServer: 'sametimeserver' };

const lettersOf = (name: string): string => (keyOf(name) ?? '').replace(/;.*$/, '').replace(/[^\p{L}\p{N}]/gu, '');

const isMail = (value: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim());

/** Whether a value names a server or cluster that is there; undefined while there is none. */
function namesServer(topology: Topology, people: readonly DirectoryEntry[]): ((value: string) => boolean) | undefined {
  if (topology.servers.length + topology.clusters.length === 0) return undefined;
  const values = people.flatMap((entry) => [...entry.values.values()].flat());
  const homes = homesMeant(
    topology,
    { mail: null, name: null, homeServer: null, makes: 'none' },
    values.filter((value) => value.length <= 1000),
  );
  return (value) => homes.meant(value) !== null;
}
