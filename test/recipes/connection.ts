/** What can be said of a connection is held by one of its ends: here of a log-in, by which client it was made. */

import type { Recipe } from './recipe';

export const aConnectionsAttribute: Recipe = {
  name: "add a connection's attribute",
  edits: [
    {
      file: 'src/topology/catalog.ts',
      replace: "      {\n        key: 'homeServer',\n",
      text: `      {
        key: 'client',
        label: 'Logged in by',
        help: 'The client with which the user is logged in. Shown only; routing does not depend on it.',
        group: 'Where this user is',
        control: {
          kind: 'choice',
          choices: [
            { value: 'desktop', label: 'Desktop client' },
            { value: 'browser', label: 'Browser' },
          ],
        },
        initial: 'desktop',
      },
      {
        key: 'homeServer',
`,
    },
    {
      file: 'src/topology/parts.ts',
      asked: 'src/topology/catalog.ts',
      after: '  readonly connectedServer: string | null;\n',
      text: "  readonly client: 'desktop' | 'browser';\n",
    },
    {
      file: 'src/sharing/v1.ts',
      asked: 'test/unit/sharing/link.test.ts',
      after: "  'notes', // numbers, then texts, see v1/notes.ts\n",
      text: "  'clients', // numbers per local user: 1 a browser\n",
    },
    {
      file: 'src/sharing/v1/write.ts',
      asked: 'test/unit/sharing/link.test.ts',
      after: '    homeTexts: writeTexts(homeTexts),\n',
      text: "    clients: writeNumbers(users.map(({ client }) => (client === 'browser' ? 1 : 0))),\n",
    },
    {
      file: 'src/sharing/v1/read.ts',
      asked: 'test/unit/sharing/link.test.ts',
      after: '    connectedServer: serverId(connectedAt(index)),\n',
      text: "    client: readNumbers(column.clients, head.users)(index) === 1 ? 'browser' : 'desktop',\n",
    },
    {
      file: 'docs/spec.md',
      asked: 'test/unit/docs.test.ts',
      after: '| `connectedServer` | `null` | the id of the server logged in to |\n',
      text: '| `client` | `"desktop"` | or `"browser"`: by what the user is logged in; shown only |\n',
    },
  ],
  forced: ['src/topology/catalog.ts'],
  tests: ['test/unit/inspector/groups.test.ts', 'test/unit/sharing/golden.test.ts'],
  probe: 'test/recipes/connection.probe.ts',
};
