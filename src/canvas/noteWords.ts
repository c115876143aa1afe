/** The words of notes on the canvas. */

export const NOTES = {
  /** What is heard of a note; `about` is the name of a part. */
  heard: (text: string, about: string | null): string =>
    about === null ? `Note: ${text}` : `Note about ${about}: ${text}`,
  text: 'Text of the note',
  hint: 'Write here. Escape keeps what was there; an empty note is removed.',
} as const;
