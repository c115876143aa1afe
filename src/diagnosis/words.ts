/** The words of the view Diagnose: the ticket as a form, causes, and what to ask or try. */

import { called } from '../routing/called';
import { describeRequest } from '../routing/describe';
import { NAMELESS } from '../routing/words';
import { named } from '../saying/names';
import { count, counted, firstListed, formFor, listed } from '../saying/saying';
import { ASSUMPTIONS } from '../topology/assumptions';
import { attributeOf } from '../topology/catalog';
import { CONNECTIONS } from '../topology/connections';
import { findServer, nameOf, type Topology } from '../topology/topology';
import { calledApart } from './calledApart';
import type { Deed } from './causeGroups';
import { pairAdded } from './changes';
import type { Cause, Findings } from './investigation';
import type { Probe } from './probes';

export const TICKET_WORDS = {
  title: 'The ticket',
  lead: 'Answer what the ticket tells, or paste what the customer wrote. What is not known may stay open.',
  paste: 'What the customer wrote',
  understood: 'Understood',
  nothingUnderstood: 'Nothing of this is clear enough to fill the form with. Answer the questions below.',
  clear: 'Begin anew',
  notKnown: 'Not known',
  questions: {
    direction: 'Who asks?',
    external: 'Which external user?',
    kind: 'What for?',
    seen: 'What is seen?',
    users: 'Whom does it hit?',
    share: 'How often?',
  },
  direction: { inbound: 'Somebody outside', outbound: 'One of ours' },
  users: { all: 'Everybody', some: 'Only these' },
  addUser: 'Add a user',
  removeUser: (name: string): string => `Leave out ${name}`,
  share: { always: 'Every time', sometimes: 'Sometimes', counted: 'k of n' },
  fails: 'fail',
  failsLabel: 'How many fail',
  ofLabel: 'Of how many',
  of: 'of',
  badShare: 'Two whole numbers from 1 to 50 are expected, the first of them not the larger one.',
} as const;

export const CAUSE_WORDS = {
  title: 'Causes that would look exactly so',
  unasked: 'Answer a question of the ticket, and the causes stand here.',
  working: 'Trying every single change',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Change an answer, or try again.',
  again: 'Try again',
  none: 'No single change of this community would look so.',
  noneAct:
    'Leave open what is not certain, first of all whom it hits. Or the community drawn here is not the one of the ticket, two things are wrong at once, or it is no matter of routing.',
  alone: (user: string): string => `Look at ${user} alone`,
  symptoms: 'Symptoms',
  elsewhere: 'Not a routing fault',
  found: (causes: number): string => counted(causes, CAUSES),
  more: (more: number): string =>
    `${counted(more, CAUSES)} more ${formFor(more, WERE)} not looked at: answer more of the ticket.`,
  ruledOut: (ruledOut: number): string => `${counted(ruledOut, CAUSES)} ruled out by what was found out.`,
  asItStands: 'As the open questions are answered now',
  under: (question: string, answer: string): string => `Only if: ${question} ${answer}`,
  asDrawn: 'The community as it is drawn',
  elsewhereHome: 'Logged in away from home',
  pairOf: (a: string, b: string): string => `${a} and ${b}`,
  homeAt: (user: string, home: string): string => `${user}, home ${home}`,
  which: 'Which one',
  idle: (changes: number): string => `${counted(changes, CHANGES)} more would leave it as it is`,
  example: (user: string): string => `For one person alone, here ${user}.`,
  others: (names: readonly string[], more: number): string =>
    names.length === 0
      ? 'Hits nobody else.'
      : `Would also hit ${firstListed(names, names.length, 'and')}${moreWords(more)}.`,
  /** `ends`: "Not delivered" */
  proof: (sending: number, of: number, ends: string): string =>
    of === 1 ? `${ends}.` : `Request ${count(sending)} of a round of ${count(of)}: ${ends}.`,
  show: 'Show me',
  hide: 'Hide',
  play: 'Play once more',
  take: 'Take it over',
  taken: (what: string): string => `Taken over: ${what}. Undo takes it back.`,
  apart: 'How to tell it apart',
  confirm: 'How to confirm it',
  rule: 'Read the rule',
} as const;

const CAUSES = { one: 'cause', other: 'causes' } as const;
const CHANGES = { one: 'change', other: 'changes' } as const;
const WERE = { one: 'was', other: 'were' } as const;
const moreWords = (more: number): string => (more > 0 ? ` and ${count(more)} more` : '');

export const NEXT_WORDS = {
  title: 'What to ask or try next',
  lead: 'The answer that halves the causes best. Press what you found.',
  leaves: (causes: number): string => `leaves ${counted(causes, CAUSES)}`,
  instead: 'Or else',
  one: 'One cause is left.',
  same: 'Nothing that can be looked up or tried tells these apart: they look alike everywhere.',
  foundOut: 'Found out',
  /** `sendings`: "1", "3". */
  sent: (sendings: readonly string[], notices: string): string => `${listed(sendings)}: ${notices}`,
  eachTime: (notices: string): string => `Each time: ${notices}`,
  takeBack: (what: string): string => `Take back: ${what}`,
} as const;

export const OUTLINE_WORDS = {
  title: 'No community is drawn yet',
  lead: 'Say roughly what it looks like, and the causes stand here by their names. Draw it to see each of them at work.',
  servers: 'Community servers',
  homes: 'Everybody has a home server',
  clusters: 'The servers are clustered',
  draw: 'Draw this',
  drawn: 'Drawn from the ticket. Undo takes it back.',
} as const;

/** What is wrong, by the name staff use. */
export function deedName(deed: Deed): string {
  if (deed.kind === 'nothing') return CAUSE_WORDS.asDrawn;
  if (deed.kind === 'pair') return CONNECTIONS.servers.fault.name;
  const faults = attributeOf(deed.kind, deed.attribute)?.faults ?? [];
  if (deed.way === 'elsewhere') return CAUSE_WORDS.elsewhereHome;
  return (
    (faults[deed.way === 'taken' ? 1 : 0] ?? faults[0])?.name ?? attributeOf(deed.kind, deed.attribute)?.label ?? ''
  );
}

/** Which part it is wrong with; empty where nothing is. */
export function partWords(topology: Topology, { kind }: Deed, { change }: Cause): string {
  if (change === null) return '';
  if (kind === 'pair') {
    const [a, b] = pairAdded(topology, change);
    return CAUSE_WORDS.pairOf(called(topology, a), called(topology, b));
  }
  const part = calledApart(topology, change.part);
  const { value } = change;
  const home = change.attribute === 'homeServer' && typeof value === 'string' ? findServer(topology, value) : undefined;
  return home ? CAUSE_WORDS.homeAt(part, named(home.name)) : part;
}

/** How many causes there are, and what became of others. */
export const countWords = ({ causes, ruledOut, more }: Findings): string =>
  [
    `${CAUSE_WORDS.found(causes.length)}.`,
    ...(ruledOut > 0 ? [CAUSE_WORDS.ruledOut(ruledOut)] : []),
    ...(more > 0 ? [CAUSE_WORDS.more(more)] : []),
  ].join(' ');

/** A cause in one line. */
export function causeWords(topology: Topology, deed: Deed, cause: Cause): string {
  const part = partWords(topology, deed, cause);
  return part === '' ? deedName(deed) : `${deedName(deed)}: ${part}`;
}

export function needsWords({ needs }: Cause): string {
  const [key] = Object.keys(needs ?? {}) as (keyof typeof ASSUMPTIONS)[];
  if (key === undefined) return CAUSE_WORDS.asItStands;
  const answers: Readonly<Record<string, string>> = ASSUMPTIONS[key].answers;
  return CAUSE_WORDS.under(ASSUMPTIONS[key].question, answers[needs?.[key] ?? ''] ?? '');
}

/** What to do, as an instruction. */
export function probeWords(topology: Topology, probe: Probe): string {
  const gateway = topology.gateway ? named(topology.gateway.name) : NAMELESS.gateway;
  const server = (id: string): string => calledApart(topology, id);
  switch (probe.kind) {
    case 'send':
      return TRY.send(describeRequest(topology, probe.request), probe.times ?? 1);
    case 'telnet':
      return TRY.telnet(
        probe.from === 'gateway' ? gateway : server(probe.from),
        server(probe.to),
        hostOf(topology, probe.to),
      );
    case 'ldapsearch':
      return TRY.ldapsearch(server(probe.server), named(probe.mail));
    case 'person':
      return TRY.person(calledApart(topology, probe.user));
    case 'stconfig':
      return TRY.stconfig(server(probe.server));
    case 'community-config':
      return TRY.trusted(server(probe.server));
    case 'log':
      return TRY.log(server(probe.server));
    case 'console':
      return TRY.console(gateway);
  }
}

const hostOf = (topology: Topology, id: string): string =>
  named(findServer(topology, id)?.host || nameOf(topology, id));

const TIMES = { one: 'time', other: 'times' } as const;

const TRY = {
  send: (asks: string, times: number): string =>
    times === 1
      ? `Have it tried: ${asks}. What do both of them notice?`
      : `Have it tried ${count(times)} ${formFor(times, TIMES)} in a row: ${asks}. What do both of them notice each time?`,
  telnet: (from: string, to: string, host: string): string =>
    `On the machine of ${from}: telnet ${host} 1516. Does port 1516 of ${to} answer?`,
  ldapsearch: (server: string, mail: string): string =>
    `Search the directory for ${mail} with ldapsearch, with the filter of ${server}. What is found?`,
  person: (user: string): string =>
    `Open the directory record of ${user}. Which mail address and home server does it hold?`,
  stconfig: (server: string): string =>
    `Open stconfig.nsf on ${server}. Which search filter does it hold, and are the cluster documents there?`,
  trusted: (server: string): string =>
    `Which Sametime servers does ${server} trust, by its Community Services configuration?`,
  log: (server: string): string => `Read the last lines of sametime.log on ${server}. What do they say?`,
  console: (gateway: string): string => `Look through the pages of ${gateway} itself. What do they say?`,
} as const;
