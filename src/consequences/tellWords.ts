/** The words about what tells one cause from another that brings the same ticket. */

import type { Probe } from '../diagnosis/probes';
import { called } from '../routing/called';
import { describeRequest } from '../routing/describe';
import { named } from '../saying/names';
import { count } from '../saying/saying';
import type { Topology } from '../topology/topology';

export const TELL_WORDS = {
  title: 'How to tell',
  compare: 'Compare',
  compareTip: 'Put these causes side by side',
  lead: (ticket: string): string =>
    `Each of these would bring the ticket “${ticket}” What differs is what you find when you look.`,
  stands: 'stands here',
  none: 'No other single fault here would bring the same ticket.',
  log: 'In the log',
  look: 'Where to look',
  test: 'What differs',
  nothing: 'Nothing that can be looked up tells them apart.',
  noLog: 'No text of a log is known.',
  cause: 'Cause',
  rule: 'Rule',
  /** A test with what it answers for the cause told here and for the one that stands, which is called by the name of its fault. */
  tested: (probe: string, answered: string, standing: string, otherwise: string): string =>
    `${probe}: ${answered} With “${standing}”: ${otherwise}`,
  answers: (lines: readonly string[]): string =>
    lines.length === 0 ? 'nothing of that.' : lines.map(sentence).join(' '),
} as const;

const sentence = (line: string): string => (/[.…]$/.test(line) ? line : `${line}.`);

/** What is done, in a few words. */
export function probeSaid(topology: Topology, probe: Probe): string {
  switch (probe.kind) {
    case 'send': {
      const what = describeRequest(topology, probe.request);
      return (probe.times ?? 1) > 1 ? `${what}, ${count(probe.times ?? 1)} times` : what;
    }
    case 'telnet':
      return `telnet from ${called(topology, probe.from === 'gateway' ? (topology.gateway?.id ?? '') : probe.from)} to ${called(topology, probe.to)}, port 1516`;
    case 'ldapsearch':
      return `ldapsearch on ${called(topology, probe.server)} for ${named(probe.mail)}`;
    case 'person':
      return `Directory record of ${called(topology, probe.user)}`;
    case 'stconfig':
      return `stconfig.nsf of ${called(topology, probe.server)}`;
    case 'community-config':
      return `CommunityConfig.txt of ${called(topology, probe.server)}`;
    case 'log':
      return `sametime.log of ${called(topology, probe.server)}`;
    case 'console':
      return 'Pages of the gateway';
  }
}
