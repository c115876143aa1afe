/** A key that does something, and stands in the list behind `?`. */

import type { Recipe } from './recipe';

export const aShortcut: Recipe = {
  name: 'add a shortcut',
  edits: [
    {
      file: 'src/app/commands.ts',
      after: 'const ROWS = {\n',
      text: `  dismissChanges: {
    label: 'Take the marks of changes away',
    group: 'Watching',
    keys: [{ key: 'm' }],
    letter: true,
    run: ({ store }) => store.dismissChanges(),
  },
`,
    },
  ],
  forced: [],
  tests: ['test/unit/app/commands.test.ts'],
  probe: 'test/recipes/shortcut.probe.ts',
  atMost: 1,
};
