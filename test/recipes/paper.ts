/** What ARCHITECTURE.md says of each recipe, and where that differs from what the recipe takes. */

import type { Recipe } from './recipe';

export interface Told {
  readonly name: string;
  readonly edits: number;
  /** The files it names, each where it is named first. */
  readonly files: readonly string[];
}

/** The paragraphs that begin `**To <name>: <number> edits.**`. */
export const toldIn = (paper: string): readonly Told[] =>
  [...paper.matchAll(/^\*\*To ([^*:]+): (\d+) edits?\.\*\*([\s\S]*?)(?=\n\n|$(?![\s\S]))/gm)].map(
    ([, name = '', edits, text = '']) => ({ name, edits: Number(edits), files: filesIn(text) }),
  );

const filesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/`([\w./-]+\.(?:tsx?|mjs|json|md|css))`/g)].map(([, file = '']) => file)),
];

/** One sentence for everything that differs. */
export function paperFindings(recipes: readonly Recipe[], paper: string): readonly string[] {
  const told = toldIn(paper);
  return [
    ...recipes.flatMap((recipe) =>
      differences(
        recipe,
        told.find(({ name }) => name === recipe.name),
      ),
    ),
    ...told
      .filter(({ name }) => recipes.every((recipe) => recipe.name !== name))
      .map(({ name }) => `To ${name}: ARCHITECTURE.md counts its edits, but no recipe carries it out.`),
  ];
}

function differences({ name, edits, atMost }: Recipe, told: Told | undefined): readonly string[] {
  if (!told) return [`To ${name}: ARCHITECTURE.md has no paragraph "**To ${name}: ${edits.length} edits.**".`];
  const edited = [
    ...new Set(edits.filter((edit) => !('create' in edit)).map(({ file }) => file.replace(/^src\//, ''))),
  ];
  return [
    ...(told.edits === edits.length
      ? []
      : [`To ${name}: ARCHITECTURE.md says ${told.edits} edits, but it takes ${edits.length}.`]),
    ...(edits.length > (atMost ?? Number.POSITIVE_INFINITY)
      ? [`To ${name}: it takes ${edits.length} edits, but should take ${atMost} at most.`]
      : []),
    ...(told.files.join() === edited.join()
      ? []
      : [
          `To ${name}: ARCHITECTURE.md names ${told.files.join(', ') || 'no file'}, but the edits are in ${edited.join(', ') || 'no file'}.`,
        ]),
  ];
}
