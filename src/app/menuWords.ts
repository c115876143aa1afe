/** The words of the menus: of the buttons Start and More, of parts, links and the canvas. */

import type { AddableKind } from '../canvas/adding';
import { count } from '../saying/saying';

export const START_WORDS = {
  samples: 'Samples…',
  cases: 'Cases…',
  fresh: 'New',
  recent: 'Recent…',
  directory: 'Bring in a directory…',
} as const;

export const MORE_WORDS = {
  snapshots: 'Snapshots…',
  people: 'Save the people as a table',
  pictures: 'Pictures and report…',
  checks: 'Checks to take along…',
  colours: 'Colours',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  letters: 'Single-letter keys',
  about: 'About and licences',
} as const;

const ADD_HERE: { readonly [Kind in AddableKind]: string } = {
  gateway: 'Add a gateway here',
  server: 'Add a community server here',
  user: 'Add a local user here',
  external: 'Add an external user here',
};

export const PART_MENU_WORDS = {
  request: 'Send a request',
  canvas: 'Canvas',
  addHere: ADD_HERE,
  peopleHere: 'Add people here…',
  noteHere: 'Write a note here',
  /** Of a note; what is in it. */
  note: (title: string): string => `Note ${title}`,
  editNote: 'Edit the text',
  connect: 'Connect to…',
  logIn: 'Log in to…',
  home: 'Choose the home server…',
  inspect: 'Show in the inspector',
  inspectOf: (part: string): string => `Show ${part} in the inspector`,
  logOut: 'Log out',
  people: 'People logged in nowhere',
  selectPeople: 'Select all of them',
  listPeople: 'List its people…',
  listLoggedOut: 'List who is logged in nowhere…',
  showPeople: (number: number): string => `Show its people (${count(number)})`,
  foldPeople: (number: number): string => `Fold its people (${count(number)})`,
  showLoggedOut: (number: number): string => `Show who is logged in nowhere (${count(number)})`,
  foldLoggedOut: (number: number): string => `Fold who is logged in nowhere (${count(number)})`,
  leaveCluster: 'Leave the cluster',
  /** In the bar for a finger. */
  bar: (part: string): string => `What to do with ${part}`,
  homeShort: 'Home…',
  chat: 'Chat…',
  breakShort: 'Faults…',
  more: 'More',
  /** Of more than one. */
  parts: (number: number): string => `${count(number)} parts`,
  /** `fault` by its name: "Server down". */
  break: (fault: string): string => `Break: ${fault}`,
  mend: (fault: string): string => `Mend: ${fault}`,
  /** Where a person has to say what is right. */
  mendByHand: (fault: string): string => `Mend: ${fault}…`,
} as const;
