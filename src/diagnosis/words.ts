/** The words of the view Diagnose: the ticket as a form, causes, and what to ask or try. */

import { called } from '../routing/called';
import { describeRequest } from '../routing/describe';
import { named } from '../saying/names';
import { count, counted, firstListed, formFor, listed } from '../saying/saying';
import { ASSUMPTIONS } from '../topology/assumptions';
import { attributeOf } from '../topology/catalog';
import { CONNECTIONS } from '../topology/connections';
import { findServer, type Topology } from '../topology/topology';
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

/** What to look up or try, without a full stop. */
export function probeWords(topology: Topology, probe: Probe): string {
  switch (probe.kind) {
    case 'send':
      return TRY.send(describeRequest(topology, probe.request), probe.times ?? 1);
    case 'telnet':
      return probe.from === 'gateway'
        ? TRY.telnetFromGateway(calledApart(topology, probe.to))
        : TRY.telnet(calledApart(topology, probe.from), calledApart(topology, probe.to));
    case 'ldapsearch':
      return TRY.ldapsearch(calledApart(topology, probe.server), named(probe.mail));
    case 'person':
      return TRY.person(calledApart(topology, probe.user));
    case 'stconfig':
      return TRY.stconfig(calledApart(topology, probe.server));
    case 'community-config':
      return TRY.communityConfig(calledApart(topology, probe.server));
    case 'log':
      return TRY.log(calledApart(topology, probe.server));
    case 'console':
      return TRY.console;
  }
}

const TRY = {
  send: (asks: string, times: number): string =>
    formFor(times, { one: `Try once more: ${asks}`, other: `Try ${count(times)} times running: ${asks}` }),
  telnetFromGateway: (to: string): string => `On the host of the gateway, telnet to port 1516 of ${to}`,
  telnet: (from: string, to: string): string => `On ${from}, telnet to port 1516 of ${to}`,
  ldapsearch: (server: string, mail: string): string => `With the search filter of ${server}, ldapsearch for ${mail}`,
  person: (user: string): string => `The directory record of ${user}`,
  stconfig: (server: string): string => `stconfig.nsf of ${server}: the search filter and the cluster documents`,
  communityConfig: (server: string): string => `CommunityConfig.txt of ${server}: the servers it trusts`,
  log: (server: string): string => `sametime.log of ${server}: its last lines about other servers`,
  console: 'The pages of the gateway in the Integrated Solutions Console',
} as const;
