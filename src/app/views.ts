/** What can fill the middle of the page, a row each, in the order of the tabs. */

interface ViewRow {
  readonly label: string;
  /** Whether a request can be watched in it: who sends one stays there. */
  readonly watches: boolean;
}

export const VIEWS = {
  canvas: { label: 'Canvas', watches: true },
  sequence: { label: 'Sequence', watches: true },
  consequences: { label: 'Who is reached', watches: false },
  spread: { label: 'Repeat', watches: false },
  diagnose: { label: 'Diagnose', watches: false },
  table: { label: 'Table', watches: false },
} as const satisfies Record<string, ViewRow>;

export type View = keyof typeof VIEWS;
