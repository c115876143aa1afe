/** Every sentence that says which part of the page stopped working. */

export const STOPPED = {
  page: 'The page stopped working.',
  header: 'The bar at the top stopped working.',
  palette: 'The list of parts to add stopped working.',
  caption: 'The line above the canvas stopped working.',
  playback: 'The playback bar stopped working.',
  reference: 'This page of reference stopped working.',
  menu: 'This menu stopped working.',
  dialog: 'This dialog stopped working.',
  brokenLink: 'The page about the broken link stopped working.',
  /** By the name on its tab. */
  view: (label: string): string => `The view “${label}” stopped working.`,
  panel: (label: string): string => `The panel “${label}” stopped working.`,
} as const;
