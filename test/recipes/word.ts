/** A word of the trade that gets its sentence, and a dotted line wherever it stands. */

import type { Recipe } from './recipe';

export const aWord: Recipe = {
  name: 'add a word',
  edits: [
    {
      file: 'src/signs/glossary.ts',
      after:
        "  LDAP: 'The directory service that holds the record of every local user, mail address and home server included.',\n",
      text: "  firewall: 'What stands between two networks and lets through only what it was told to.',\n",
    },
  ],
  forced: [],
  tests: ['test/unit/signs/glossary.test.ts'],
  probe: 'test/recipes/word.probe.ts',
};
