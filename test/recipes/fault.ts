/** Something that can be wrong with a server: a certificate the gateway's connection needs, with the rule it bites by. */

import type { Recipe } from './recipe';

export const aFault: Recipe = {
  name: 'add a fault',
  edits: [
    {
      file: 'src/topology/switches.ts',
      after: "    ready: 'way',\n    bit: 6,\n  },\n",
      text: `  certificateValid: {
    label: 'Certificate for the gateway',
    help: 'Whether the certificate of this server is valid, so that the gateway can open its connection.',
    group: 'Reached by the gateway',
    on: 'Valid',
    off: 'Expired',
    fault: 'Certificate expired',
    short: 'no certificate',
    mended: ({ part }) => \`Renew the certificate of \${part}\`,
    breaks: ['gateway'],
    ready: 'way',
    bit: 8,
  },
`,
    },
    {
      file: 'src/routing/checks.ts',
      asked: 'test/unit/playground/faults.test.ts',
      after:
        "  const trust = fact(server.id, 'trustsGateway', server.trustsGateway);\n  if (!server.trustsGateway) return stopped('BLK-TRUST', trust);\n",
      text: "  if (!server.certificateValid) return stopped('BLK-CERT', fact(server.id, 'certificateValid', false));\n",
    },
    {
      file: 'src/routing/codes-links.ts',
      asked: 'test/unit/playground/faults.test.ts',
      replace: '} satisfies Record<string, CodeRow>;\n',
      text: `  'BLK-CERT': {
    title: 'Certificate expired',
    directions: EITHER_WAY,
    what: (n) => \`The certificate of \${serverOf(n)} has expired\`,
    ...STOPPED,
  },
} satisfies Record<string, CodeRow>;
`,
    },
    {
      file: 'src/routing/evidence-links.ts',
      asked: 'test/unit/routing/rules.test.ts',
      replace: '} satisfies Record<keyof typeof LINK_CODES, Evidence>;\n',
      text: `  'BLK-CERT': {
    why: (n) => \`The connection of \${n.gateway} to \${serverOf(n)} needs a valid certificate.\`,
    rule: 'The gateway opens no connection to a server whose certificate has expired.',
    confirm: [byCommand(HOST.gateway, 'openssl s_client shows when the certificate of this server ends.', SOURCES.trust)],
    fix: 'Renew the certificate.',
    basis: 'assumption',
    source: [SOURCES.trust],
    versions: VERSIONS.server,
    unlike: {
      'BLK-TRUST': 'A certificate runs out by itself; trust is taken away by somebody.',
    },
  },
} satisfies Record<keyof typeof LINK_CODES, Evidence>;
`,
    },
    {
      file: 'test/unit/routing/paths-checks.ts',
      asked: 'test/unit/routing/route.test.ts',
      after: 'export const CHECK_PATHS: readonly Row[] = [\n',
      text: `  row(
    '2.1 the certificate comes last: BLK-CERT',
    { servers: { s1: { certificateValid: false } } },
    [add('x1', 'ann')],
    ['x1 > gw x s1 = not delivered (BLK-CERT)'],
    's2',
    { assumptions: ['unreachable'] },
  ),
  row(
    '2.3.3 the certificate counts on the way out, too: BLK-CERT',
    { servers: { s2: { certificateValid: false } } },
    [add('ann', 'x1')],
    ['ann > s2? x gw = not delivered (BLK-CERT)'],
    null,
  ),
`,
    },
    {
      file: 'docs/spec.md',
      asked: 'test/unit/docs.test.ts',
      after: '| `knowsClusters` | `true` | whether it holds every cluster document there is |\n',
      text: '| `certificateValid` | `true` | whether its certificate is valid |\n',
    },
    {
      file: 'docs/spec.md',
      asked: 'test/unit/docs.test.ts',
      after:
        '| BLK-TRUST | `gatewayReaches`: `trustsGateway` is false | `not delivered` | inferred, doc, assumption, assumption, assumption, assumption |\n',
      text: '| BLK-CERT | `gatewayReaches`: `certificateValid` is false | `not delivered` | assumption |\n',
    },
  ],
  forced: [],
  atMost: 7,
  tests: [
    'test/unit/routing/rules.test.ts',
    'test/unit/routing/evidence.test.ts',
    'test/unit/signs/signs.test.ts',
    'test/unit/sharing/link.test.ts',
    'test/unit/consequences/readiness.test.ts',
    'test/unit/inspector/groups.test.ts',
  ],
  probe: 'test/recipes/fault.probe.ts',
};
