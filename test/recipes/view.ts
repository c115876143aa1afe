/** One more tab over the middle: everything the gateway knows of itself, on a page of its own. */

import type { Recipe } from './recipe';

export const aView: Recipe = {
  name: 'add a view',
  edits: [
    {
      file: 'src/app/views.ts',
      after: "  spread: { label: 'Repeat', watches: false },\n",
      text: "  limits: { label: 'Limits', watches: false },\n",
    },
    {
      file: 'src/app/ViewPanes.tsx',
      after: '  spread: SpreadPane,\n',
      text: "  limits: late(() => import('./LimitsPane').then((module) => module.LimitsPane)),\n",
    },
    {
      file: 'src/app/LimitsPane.tsx',
      create: true,
      asked: 'src/app/ViewPanes.tsx',
      text: `/** How many sessions the gateway lets open at once. */

import { useApp } from './useApp';

export function LimitsPane() {
  const gateway = useApp((state) => state.playground.topology.gateway);
  return <p>{gateway ? \`Chats: \${gateway.maxChats}\` : 'There is no gateway.'}</p>;
}
`,
    },
  ],
  forced: ['src/app/ViewPanes.tsx'],
  tests: ['test/unit/app/store.test.ts'],
  probe: 'test/recipes/view.probe.ts',
};
