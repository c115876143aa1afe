/** A key that does something, and stands in the list behind `?`. */

import type { Recipe } from './recipe';

export const aShortcut: Recipe = {
  name: 'add a shortcut',
  edits: [
    { file: 'src/app/commands.ts', after: "  | 'nextRequest'\n", text: "  | 'dismissChanges'\n" },
    {
      file: 'src/app/commands.ts',
      after: "  nextRequest: { label: 'Next request', group: 'Watching', keys: [{ key: ']' }], letter: true },\n",
      text: "  dismissChanges: { label: 'Take the marks of changes away', group: 'Watching', keys: [{ key: 'm' }], letter: true },\n",
    },
    {
      file: 'src/app/Keyboard.tsx',
      after: '      nextRequest: () => request(1),\n',
      text: '      dismissChanges: store.dismissChanges,\n',
    },
  ],
  forced: ['src/app/Keyboard.tsx', 'src/app/commands.ts'],
  tests: ['test/unit/app/commands.test.ts'],
  probe: 'test/recipes/shortcut.probe.ts',
};
