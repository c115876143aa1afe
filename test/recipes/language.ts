/** The page in German, as far as that is an edit: how numbers, lists, shares and times are written. */

import type { Recipe } from './recipe';

export const aLanguage: Recipe = {
  name: 'add a language',
  edits: [
    {
      file: 'src/saying/saying.ts',
      replace: "const LOCALE = 'en-GB';\n",
      text: "const LOCALE = 'de-DE';\n",
    },
  ],
  forced: [],
  tests: [],
  probe: 'test/recipes/language.probe.ts',
};
