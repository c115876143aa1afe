/** A room with its first file. */

import type { Recipe } from './recipe';

export const aRoom: Recipe = {
  name: 'add a room',
  edits: [
    {
      file: 'src/weather/weather.ts',
      create: true,
      text: '/** Whether the line to the outside is up. */\n\nexport const LINE_IS_UP = true;\n',
    },
    {
      file: 'ARCHITECTURE.md',
      asked: 'test/unit/architecture.test.ts',
      after:
        '| 6 | `catalogue` | the pages of reference: every rule, symptoms, ports, what is no routing fault, and what the model leaves out |\n',
      text: '| 6 | `weather` | whether the line to the outside is up |\n',
    },
  ],
  forced: [],
  tests: ['test/unit/architecture.test.ts'],
};
