/**
 * A recipe of ARCHITECTURE.md as data, so that it can be carried out on a scratch copy of the house (`carrying.ts`) and held
 * against the paper (`paper.ts`).
 *
 * To write one: a file `<name>.ts` here that exports a `Recipe`, a line for it in `recipes.test.ts`, and in ARCHITECTURE.md a
 * paragraph that begins `**To <name>: <number> edits.**` and names the files in the order of the edits (a path with an ending,
 * in backquotes, without `src/`; other words in backquotes are left alone, and so are files that the recipe creates).
 *
 * The first edit is the wish: what somebody does who knows nothing else. From there the house must ask for every further edit:
 *
 * - by the compiler. After the first edit it complains exactly in the files of `forced`. An edit answers a complaint in the file
 *   it edits; where the complaint stands in another file, `asked` names that one. Answers are given one a file and round, so an
 *   edit that nobody misses is found out even where its neighbour was asked for.
 * - by a unit test: `asked` names it, a `.test.ts` (an edit of one is asked for by that file). With every edit made but this one, that
 *   test must fail.
 * - by a browser test: `asked` names a file below `test/e2e/`. It is not run here; `npm test` does.
 *
 * After all edits the compiler is silent, the unit tests named in `tests` and `asked` pass, and so does the probe: a test beside
 * the recipe, `<file>.probe.ts`, which uses the new thing from one end of the house to the other. The probe is written so that it
 * also compiles in the house as it is, where it would fail.
 */

export type Edit = {
  /** From the root of the repository. */
  readonly file: string;
  readonly text: string;
  /** What asks for this edit; without it, the file that is edited. */
  readonly asked?: string;
} & (
  | { /** Puts the text behind this one, which stands in the file once. */ readonly after: string }
  | { /** Puts the text in place of this one, which stands in the file once. */ readonly replace: string }
  | { /** Makes the file. */ readonly create: true }
);

export interface Recipe {
  /** As in the paper, behind "To". */
  readonly name: string;
  readonly edits: readonly [Edit, ...Edit[]];
  /** Where the compiler complains after the first edit: exactly these files. */
  readonly forced: readonly string[];
  /** Unit tests that must pass when all is done; they are compiled as well. */
  readonly tests: readonly string[];
  /** A test that uses what was added. */
  readonly probe?: string;
  /** The most edits the house allows itself. */
  readonly atMost?: number;
}
