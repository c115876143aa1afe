/** The words of the present view: its caption, its strip, and what its keys and buttons do. */

import { count } from '../saying/saying';

export const PRESENT_WORDS = {
  view: 'Present view',
  /** Said once, as it opens. */
  opened: 'The present view is open. Page Down and Page Up step through the requests, and Escape leaves it.',
  /** The group of its keys in the list behind `?`, and of its buttons. */
  group: 'Presenting',
  dark: 'The screen is dark.',
  /** What may happen is read beside the button that does it. */
  nothingSent: 'Nothing has been sent yet.',
  place: (request: number, requests: number, step: number, steps: number): string =>
    `Request ${count(request + 1)} of ${count(requests)}, step ${count(step + 1)} of ${count(steps)}`,
  note: (note: number, notes: number): string => `Note ${count(note + 1)} of ${count(notes)}`,
} as const;

export const ACT_WORDS = {
  on: { label: 'One step forward, then the next request', short: 'Step forward' },
  back: { label: 'One step back, then the request before', short: 'Step back' },
  play: { label: 'Play or pause', short: 'Play' },
  note: { label: 'Show the notes one by one, then none', short: 'Next note' },
  inspect: { label: 'Call up the inspector, or put it away', short: 'Inspector' },
  laser: { label: 'Laser: a red dot where the mouse is', short: 'Laser' },
  dim: { label: 'Darken the screen, or bring it back', short: 'Darken the screen' },
  leave: { label: 'Leave, back to what was there', short: 'Leave the present view' },
} as const;

export const PAUSE = 'Pause';
