/** A fifth way in which a request is judged in the end, and the ending that leads to it: it is put off until somebody agrees. */

import type { Recipe } from './recipe';

export const aVerdict: Recipe = {
  name: 'add a verdict',
  edits: [
    {
      file: 'src/routing/endings.ts',
      after: 'export const ENDINGS = {\n',
      text: `  waiting: {
    shape: 'absent',
    verdict: () => 'put off',
    where: 'user',
    was: (name) => \`It waited for \${name}.\`,
    now: (name) => \`Now it waits for \${name}.\`,
  },
`,
    },
    {
      file: 'src/routing/endings.ts',
      after: "  'not delivered': { label: 'Not delivered', opensSession: false, worth: 0 },\n",
      text: "  'put off': { label: 'Put off', opensSession: false, worth: 1 },\n",
    },
    {
      file: 'src/diagnosis/probes.ts',
      after: '  stopped: STOPPED,\n',
      text: '  waiting: ABSENT,\n',
    },
    {
      file: 'docs/spec.md',
      asked: 'test/unit/docs.test.ts',
      replace: "// 'delivered' | 'offline' | 'refused' | 'not delivered'",
      text: "// 'delivered' | 'offline' | 'refused' | 'not delivered' | 'put off'",
    },
  ],
  forced: ['src/diagnosis/probes.ts', 'src/routing/endings.ts', 'src/routing/route.ts'],
  atMost: 5,
  tests: [
    'test/unit/routing/endings.test.ts',
    'test/unit/signs/signs.test.ts',
    'test/unit/consequences/matrix.test.ts',
  ],
  probe: 'test/recipes/verdict.probe.ts',
};
