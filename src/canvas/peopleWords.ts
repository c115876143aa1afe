/** The words of people folded into their server; they come with the group that says them. */

import { count, counted, formFor, listed } from '../saying/saying';

const PEOPLE = { one: 'person', other: 'people' } as const;

/** So many people have their home at this server or cluster. */
export interface HomeOf {
  readonly name: string;
  readonly people: number;
}

/** People folded into their server. */
export const GROUP = {
  people: (number: number): string => counted(number, PEOPLE),
  /** On the group itself, which has little room. */
  nowhere: (number: number): string => `${count(number)} logged out`,
  elsewhere: (number: number): string =>
    formFor(number, {
      one: `${count(number)} has the home elsewhere`,
      other: `${count(number)} have the home elsewhere`,
    }),
  noHome: (number: number): string =>
    formFor(number, { one: `${count(number)} has no home server`, other: `${count(number)} have no home server` }),
  faulty: (number: number): string =>
    formFor(number, { one: `${count(number)} has a fault`, other: `${count(number)} have a fault` }),
  /** Where the homes elsewhere are: at the servers named, and at others. */
  homes(elsewhere: number, homes: readonly HomeOf[]): string {
    const others = homes.reduce((left, { people }) => left - people, elsewhere);
    const said = homes.map(({ name, people }) => `${count(people)} at ${name}`);
    return `${GROUP.elsewhere(elsewhere)} (${listed(others > 0 ? [...said, `${count(others)} at others`] : said, 'comma')})`;
  },
  /** The counts that are not nought, as one list; null where all are. */
  counts(elsewhere: number, homes: readonly HomeOf[], noHome: number, faulty: number): string | null {
    const said = [
      ...(elsewhere > 0 ? [GROUP.homes(elsewhere, homes)] : []),
      ...(noHome > 0 ? [GROUP.noHome(noHome)] : []),
      ...(faulty > 0 ? [GROUP.faulty(faulty)] : []),
    ];
    return said.length === 0 ? null : listed(said, 'comma');
  },
  heard(number: number, server: string | null, counts: string | null): string {
    const people =
      server === null
        ? `${counted(number, PEOPLE)} logged in nowhere`
        : `${counted(number, PEOPLE)} logged in to ${server}`;
    return counts === null ? people : `${people}: ${counts}`;
  },
  /** Of a line that stands for several: where they are logged in, and their home. */
  bundle: (number: number, server: string | null, home: string): string =>
    server === null
      ? `${GROUP.nowhere(number)}, home at ${home}`
      : `${counted(number, PEOPLE)} at ${server}, home at ${home}`,
  /** What happens to people who are let go upon a server, or upon those who are logged in nowhere. */
  logIn: (server: string): string => `Log in to ${server}`,
  logOut: 'Log out',
  /** What happens to servers that are let go in the frame of a cluster. */
  join: (cluster: string): string => `Join ${cluster}`,
  show: 'Show these people on the canvas',
  fold: 'Fold these people',
} as const;

/** The list of the people at one server. */
export const LIST = {
  open: (server: string | null): string =>
    server === null ? 'List of who is logged in nowhere' : `List of the people at ${server}`,
  people: 'People',
  search: 'Name, mail address or note',
  found: (found: number, all: number): string =>
    found === all ? counted(all, PEOPLE) : `${count(found)} of ${counted(all, PEOPLE)}`,
  select: 'Select',
  moveOut: 'Move onto the canvas',
  more: 'Send, break, more…',
} as const;
