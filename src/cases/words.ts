/** The words of the view in which a case is worked on: the ticket, the probes, the log, and the form of the verdict. */

import type { Probe } from '../diagnosis/probes';
import type { PossibleFault } from '../playground/faults';
import { called } from '../routing/called';
import { describeRequest } from '../routing/describe';
import { named } from '../saying/names';
import { count, counted, formFor } from '../saying/saying';
import { findServer, type Topology } from '../topology/topology';
import type { Field } from './asking';
import type { Level } from './case';

const PROBES = { one: 'probe', other: 'probes' } as const;
const POINTS = { one: 'point', other: 'points' } as const;

export const CASES_WORDS = {
  title: 'Cases',
  lead: 'Something is broken in a community that you cannot see into. You have the ticket, and so many probes to find out what it is, where it is, and what to tell the customer.',
  written: 'Written cases',
  made: 'As many as you like',
  madeLead: 'The same number and level make the same case everywhere: a class that opens one works on the same fault.',
  unknown: 'No case is called so. Choose one of these.',
  level: 'Level',
  levels: {
    1: 'Three servers, one fault',
    2: 'Homes or a cluster, one fault',
    3: 'Two faults at once',
  } satisfies Record<Level, string>,
  seed: 'Number',
  badSeed: 'A whole number from 0 to 2,147,483,647 is expected.',
  another: 'Another number',
  open: 'Open this case',
  leave: 'Leave the cases',
  levelOf: (level: Level): string => `Level ${count(level)}`,
  madeTitle: (seed: number): string => `Case ${String(seed)}`,
  notBegun: 'Not begun',
  begun: (probes: number): string => `Begun, ${counted(probes, PROBES)} asked`,
  graded: (points: number, most: number): string => `Graded: ${count(points)} of ${count(most)} points`,
} as const;

export const CASE_WORDS = {
  all: 'All cases',
  leave: 'Leave the case',
  copyLink: 'Copy the link to this case',
  left: (probes: number): string => `${counted(probes, PROBES)} left`,
  again: (tries: number): string => `Try ${count(tries)}`,
  ticket: 'The ticket',
  known: 'What is known of the community',
  knownLead: 'As a customer or a colleague would tell it. Everything else has to be found out.',
  opened: 'The community as it was',
  notKnown: 'not known',
  parts: { gateway: 'Gateway', server: 'Community servers', user: 'Local users', external: 'External users' },
  inCluster: (cluster: string): string => `in the cluster ${cluster}`,
  ask: 'Ask or try something',
  kind: 'What do you want to look at?',
  askIt: 'Ask',
  asked: 'You have asked that. Its answer stands in the log.',
  noneLeft: 'No probe is left. Give the verdict.',
  log: 'The log',
  logEmpty: 'Nothing has been asked yet. What you ask stands here with its answer.',
  thoughts: 'Your own notes',
  verdict: 'The verdict',
  verdictLead: 'It is graded as soon as it is given, and cannot be changed then.',
  /** Of the causes of level 3. */
  finding: (number: number, of: number): string => `Cause ${count(number)} of ${count(of)}`,
  one: 'One thing is wrong.',
  two: 'Two different things are wrong at once.',
  fault: 'What is wrong',
  place: 'Where',
  otherEnd: 'and',
  tell: 'What to tell the customer',
  choose: 'Choose',
  give: 'Give the verdict',
  notWhole: 'Say what, where, and what to tell, first.',
} as const;

/** The faults in the lists of the verdict. */
export const FAULT_GROUPS: Readonly<Record<PossibleFault['kind'], string>> = {
  gateway: 'At the gateway',
  server: 'At a community server',
  pair: 'Between two community servers',
  user: 'With a local user',
};

export const PROBE_NAMES: Readonly<Record<Probe['kind'], string>> = {
  send: 'Send something',
  telnet: 'telnet to port 1516',
  ldapsearch: 'ldapsearch for a mail address',
  person: 'A directory record',
  stconfig: 'stconfig.nsf',
  'community-config': 'CommunityConfig.txt',
  log: 'sametime.log',
  console: 'The gateway’s console',
};

export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  what: 'What',
  sender: 'From',
  receiver: 'To',
  times: 'How often',
  host: 'On',
  target: 'To port 1516 of',
  server: 'On',
  person: 'Whose',
};

export const GATEWAY_HOST = 'The host of the gateway';
export const timesWords = (times: number): string => formFor(times, { one: 'once', other: `${count(times)} times` });

/** Where a probe is asked, and what is typed or opened there. */
export function promptOf(topology: Topology, probe: Probe): { readonly at: string; readonly command: string } {
  switch (probe.kind) {
    case 'send': {
      const { request, times = 1 } = probe;
      return { at: called(topology, request.from), command: PROMPTS.send(describeRequest(topology, request), times) };
    }
    case 'telnet':
      return {
        at: probe.from === 'gateway' ? PROMPTS.gateway : called(topology, probe.from),
        command: PROMPTS.telnet(named(findServer(topology, probe.to)?.host ?? probe.to)),
      };
    case 'ldapsearch':
      return { at: called(topology, probe.server), command: PROMPTS.ldapsearch(named(probe.mail)) };
    case 'person':
      return { at: PROMPTS.directory, command: PROMPTS.person(called(topology, probe.user)) };
    case 'stconfig':
      return { at: called(topology, probe.server), command: PROMPTS.stconfig };
    case 'community-config':
      return { at: called(topology, probe.server), command: PROMPTS.communityConfig };
    case 'log':
      return { at: called(topology, probe.server), command: PROMPTS.log };
    case 'console':
      return { at: PROMPTS.consoleAt, command: PROMPTS.console };
  }
}

const PROMPTS = {
  gateway: 'gateway host',
  directory: 'directory',
  send: (asks: string, times: number): string =>
    formFor(times, { one: asks, other: `${asks}, ${count(times)} times running` }),
  telnet: (host: string): string => `telnet ${host} 1516`,
  ldapsearch: (mail: string): string =>
    `ldapsearch -H ldap://<directory> -b "<base>" "<the search filter of this server, for ${mail}>" mail`,
  person: (user: string): string => `directory record of ${user}`,
  stconfig: 'stconfig.nsf: search filter and cluster documents',
  communityConfig: 'CommunityConfig.txt',
  log: 'sametime.log: the last lines about other servers',
  consoleAt: 'Integrated Solutions Console',
  console: 'Sametime Gateway: properties, communities, users',
} as const;

export const GRADE_WORDS = {
  title: 'How it went',
  points: (points: number, most: number): string => `${count(points)} of ${counted(most, POINTS)}`,
  spent: (spent: number, of: number): string => `${count(spent)} of ${counted(of, PROBES)} spent`,
  right: 'right',
  wrong: 'wrong',
  allRight: 'You found it.',
  notRight: 'Not quite.',
  cause: 'What is wrong',
  place: 'Where',
  tell: 'What to tell',
  said: (said: string): string => `You said: ${said}`,
  saidNothing: 'You said nothing of it.',
  against: 'What speaks against your verdict',
  againstTicket: 'With it the ticket would not be true: it would look otherwise.',
  againstProbe: (number: number): string => `Probe ${count(number)} would have said something else:`,
  againstNothing:
    'Nothing that you asked speaks against it: other explanations were as good. One probe more would have told them apart.',
  impossible: 'The faults you named cannot stand there together.',
  /** What stays open although the verdict is right. */
  stillOpen: (explanations: number): string =>
    formFor(explanations - 1, {
      one: 'One other explanation would have fitted all that you asked just as well.',
      other: `${count(explanations - 1)} other explanations would have fitted all that you asked just as well.`,
    }),
} as const;

export const OPENED_WORDS = {
  why: 'Why the ticket looked as it did',
  inTurn: (request: string): string => `${request}, one try after the other:`,
  everyTime: (request: string): string => `${request}, every time alike:`,
  firstFailing: 'The first one that fails, step by step',
  probes: 'Which probe would have told most',
  probesLead:
    'Worked out from the ticket: so many explanations stood before each probe, and so many behind it. The best probe is the one that leaves the fewest at worst.',
  working: 'Working it out…',
  best: 'Best at this point:',
  fromTo: (before: number, after: number): string => `${count(before)} → ${count(after)}`,
  asGood: 'As good as any',
  leavesMost: (largest: number): string => `leaves ${count(largest)} at worst`,
  certain: 'It was certain before.',
  next: 'Next you should have asked:',
  noProbe: 'You asked nothing.',
  start: (explanations: number): string =>
    formFor(explanations, {
      one: 'The ticket alone leaves one explanation.',
      other: `The ticket alone leaves ${count(explanations)} explanations.`,
    }),
  onCanvas: 'Open it on the canvas',
  save: 'Save the result',
  print: 'Print',
  anew: 'Begin anew',
  nextCase: 'All cases',
  nothingSent: 'Nothing of this is sent anywhere: what you did on this case is kept in this browser alone.',
} as const;
