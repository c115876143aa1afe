/** A sample that the gallery shows and the tests replay. */

import type { Recipe } from './recipe';

export const aSample: Recipe = {
  name: 'add a sample',
  edits: [
    {
      file: 'src/playground/samples.ts',
      after: 'export const SAMPLES: readonly Sample[] = [\n  FIRST_SAMPLE,\n',
      text: `  sample({
    id: 'alone',
    title: 'One server',
    group: 'ways',
    watchFor: 'Nobody takes turns: every request lands on st1.',
    learn: 'With one server there is nowhere to be led astray.',
    servers: servers(1),
    users: [user(1, 'Ann', 's1')],
    requests: [chat('x1', 'u1')],
  }),
`,
    },
    {
      file: 'test/unit/playground/samples.test.ts',
      after: "  first: ['x1 > gw > s1? > s2 > u2 = delivered', 'x1 > gw > s2? > s3 = not delivered (OFF-HOME)'],\n",
      text: "  alone: ['x1 > gw > s1? > u1 = delivered'],\n",
    },
    {
      file: 'test/e2e/samples.spec.ts',
      after: "  first: '',\n",
      text: "  alone: 'D',\n",
    },
  ],
  forced: [],
  tests: ['test/unit/playground/samples.test.ts', 'test/unit/sharing/golden.test.ts'],
  probe: 'test/recipes/sample.probe.ts',
};
