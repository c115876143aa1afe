/** The words of what lies on the canvas for looking at it. */

export const OVERVIEW = {
  label: 'Overview of the community',
  tip: 'Drag here, or press the arrow keys, to see another part of the community',
  close: 'Close the overview',
  open: 'Show an overview where something is out of sight',
} as const;
