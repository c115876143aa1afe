/** Traces to draw: every row of the routing tests, and random ones with names that would break a text that does not escape them. */

import fc from 'fast-check';
import type { Playground } from '../../../src/playground/playground';
import { initialState, run } from '../../../src/routing/route';
import type { Trace } from '../../../src/routing/trace';
import type { Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { CHECK_PATHS } from '../routing/paths-checks';
import { INBOUND_PATHS } from '../routing/paths-inbound';
import { OUTBOUND_PATHS } from '../routing/paths-outbound';
import { SCENARIOS } from '../routing/scenarios';

export interface Drawn {
  readonly title: string;
  readonly topology: Topology;
  readonly trace: Trace;
}

export const ROWS: readonly Drawn[] = [...SCENARIOS, ...CHECK_PATHS, ...INBOUND_PATHS, ...OUTBOUND_PATHS].flatMap(
  ({ title, topology, requests, state }) =>
    run(topology, requests, { ...initialState, ...state }).traces.map((trace, index) => ({
      title: `${title} (request ${index + 1})`,
      topology,
      trace,
    })),
);

const HOSTILE = [
  'a;b',
  '#',
  '#35;',
  '"quoted"',
  "it's",
  '%%{init: {"theme":"dark"}}%%',
  'end',
  'x->>y: z',
  'a --x b',
  'note over gw: no',
  '<script>alert(1)</script>',
  '<br/>',
  '</text></svg>',
  '&amp;&#59;',
  '\ufb02\u00b0quot\u00b6\u00df',
  'wrap:nowrap:',
  'style: #1;',
  '\\n\\t',
  '**bold** __under__ ~~wave~~ //it//',
  '@enduml',
  '!include x',
  "/' comment '/",
  '$$x^2$$',
  '[[http://example.com]]',
  '{a}|b|`c`',
  '\u{1f469}\u200d\u{1f4bb}',
  '\u{1f1e9}\u{1f1ea}',
  '李雷',
  'שלום',
  'participant as as',
  '%date()',
  'Zoe\u0308\u0323',
];

export const hostileName = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...HOSTILE) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map((two) => two.join(' ')),
  },
  {
    weight: 3,
    arbitrary: fc
      .string({ unit: fc.constantFrom(...'abc #;:"\'<>&%-+=(){}[]|\\/`~*_^$@!?,.'), minLength: 1, maxLength: 24 })
      .map((text) => text.trim() || 'n'),
  },
);

/** One trace of a random playground whose parts bear hostile names. */
export const hostile: fc.Arbitrary<Drawn> = fc
  .tuple(
    arbitraryPlayground({ minServers: 1, minPeople: 1, maxRequests: 4 }).filter(({ requests }) => requests.length > 0),
    fc.array(hostileName, { minLength: 8, maxLength: 8 }),
    fc.nat({ max: 3 }),
  )
  .map(([playground, names, pick]) => {
    const { topology, requests, state } = renamed(playground, names);
    const { traces } = run(topology, requests, state);
    const trace = traces[pick % traces.length];
    if (!trace) throw new RangeError('a playground with requests has traces');
    return { title: '', topology, trace };
  });

/** The same with these names in turn for all that has one. */
export function renamed(playground: Playground, names: readonly string[]): Playground {
  const { topology } = playground;
  let given = 0;
  const again = <P extends { readonly name: string }>(part: P): P => {
    given += 1;
    return { ...part, name: names[given % names.length] ?? part.name };
  };
  return {
    ...playground,
    topology: {
      ...topology,
      gateway: topology.gateway && again(topology.gateway),
      servers: topology.servers.map(again),
      users: topology.users.map(again),
      externals: topology.externals.map(again),
    },
  };
}
