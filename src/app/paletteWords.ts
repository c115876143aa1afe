/** The words of what can be found anywhere: why an action cannot be done now, and what else actions are called. */

import type { CommandId } from './commands';

const NO_REQUEST = 'Send a request first';

/** Why its button cannot be pressed. */
export const WHY_NOT: { readonly [Id in CommandId]?: string } = {
  play: NO_REQUEST,
  stepBack: 'This is the first step',
  stepForward: 'This is the last step',
  toStart: 'This is the first step',
  toEnd: 'This is the last step',
  previousRequest: 'There is no request before',
  nextRequest: 'There is no request behind',
  undo: 'Nothing to undo',
  redo: 'Nothing to redo',
  foldPeople: 'No server has several people',
  ticketNote: NO_REQUEST,
  askFirst: 'The lesson asks by itself',
  lessonNext: 'No lesson is played',
  lessonBack: 'No lesson is played, or this is its first step',
};

export const NEEDS_WORDS = {
  parts: 'Select a part first',
  servers: 'Select community servers first',
  people: 'Draw an external user and a local user first',
  requests: NO_REQUEST,
} as const;

/** What people call an action besides. */
export const ALSO_WORDS: { readonly [Id in CommandId]?: string } = {
  tidyUp: 'arrange layout order align',
  fitView: 'show all whole zoom to fit',
  foldPeople: 'collapse expand users',
  ticketNote: 'incident case copy report',
  makeCluster: 'group servers',
  save: 'export download file json',
  open: 'import load upload link',
  present: 'presentation full screen projector class',
  keys: 'shortcuts keyboard help',
  addUser: 'person people',
  addExternal: 'partner foreign person people',
  addServer: 'community sametime',
  discovery: 'learn servers sign in',
  askFirst: 'predict question quiz teach learn',
  lessons: 'learn teach course tutorial training',
  practise: 'exercise train quiz learn',
};

export const ACT_WORDS = {
  /** What stands behind the name of a choice. */
  theme: (colours: string, theme: string): string => `${colours}: ${theme}`,
  /** A part by its kind, and by its mail address or host. */
  known: (kind: string, address: string): string => `${kind} · ${address}`,
  said: {
    send: 'chat contact message new request try',
    samples: 'examples gallery lessons',
    cases: 'case practise exercise troubleshoot hidden fault ticket class exam',
    fresh: 'empty blank new clear begin',
    recent: 'history last opened earlier',
    directory: 'import ldif csv ldap active directory domino openldap export hosts people users',
    pictures: 'export svg png image slide print pdf report copy',
    checks: 'check list script bash powershell port 1516 ldapsearch verify test output',
    snapshots: 'versions keep a state under a name compare differences restore',
    share: 'link qr markdown html copy',
    theme: 'theme night day',
    letters: 'shortcuts single keys',
    about: 'licence version help',
    clear: 'delete requests',
    reset: 'start again round robin turn sessions',
    faults: 'mend repair fix healthy undo breaks',
  },
} as const;
