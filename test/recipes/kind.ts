/** A third thing one can ask of somebody outside: sending a file. */

import type { Recipe } from './recipe';

export const aKind: Recipe = {
  name: 'add a request kind',
  edits: [
    {
      file: 'src/routing/kinds.ts',
      replace: '} as const satisfies Record<string, KindRow>;\n',
      text: `  file: {
    label: 'Send a file',
    counter: 'chats',
    whenAbsent: 'not delivered',
    picture: 'bubble',
    asks: (sender, receiver) => \`\${sender} sends \${receiver} a file\`,
    brief: {
      inbound: (receiver) => \`File to \${receiver}\`,
      outbound: (sender, receiver) => \`\${sender}'s file to \${receiver}\`,
    },
    short: (receiver) => \`file to \${receiver}\`,
    many: 'Files',
    nouns: { one: 'file', other: 'files' },
    unreached: (sender, receiver) => \`\${sender}'s file does not reach \${receiver}\`,
    refused: (sender, receiver) => \`\${sender}'s file for \${receiver} is refused\`,
    arrived: (sender, receiver) => \`\${sender}'s file is on its way to \${receiver}\`,
    reaches: (sender, receiver) => \`\${sender}'s file reaches \${receiver}\`,
    absent: {
      what: (user) => \`\${user} is not logged in: no file\`,
      why: (user) => \`The directory knows \${user}, but no running server has \${user} logged in to take a file.\`,
    },
    unsent: (sender) => \`\${sender} is logged out and cannot send a file\`,
  },
} as const satisfies Record<string, KindRow>;
`,
    },
    {
      file: 'src/sharing/v1.ts',
      after: '  subscribe: { inbound: 1, outbound: 3 },\n',
      text: '  file: { inbound: 4, outbound: 5 },\n',
    },
    {
      file: 'docs/spec.md',
      asked: 'test/unit/docs.test.ts',
      replace: "interface Request      { kind: 'subscribe' | 'chat'; from: string; to: string }",
      text: "interface Request      { kind: 'subscribe' | 'chat' | 'file'; from: string; to: string }",
    },
  ],
  forced: ['src/sharing/v1.ts'],
  atMost: 8,
  tests: [
    'test/unit/routing/rules.test.ts',
    'test/unit/consequences/matrix.test.ts',
    'test/unit/sharing/golden.test.ts',
  ],
  probe: 'test/recipes/kind.probe.ts',
};
