/** Lines as they were meant, without what a terminal or an editor puts into them. */

/** Titles of a window, then colours and moves of the cursor. Each is short, so that reading stays in proportion. */
const WINDOW_TITLE = /(?!\t)\p{Cc}\]\P{Cc}{0,500}\p{Cc}\\?/gu;
const COLOUR = /(?!\t)\p{Cc}\[[0-?]{0,40}[ -/]{0,4}[@-~]/gu;
const UNSEEN = /(?!\t)\p{Cc}|[\ufeff\u200b\u200e\u200f\u2060\u2066-\u2069]/gu;

export const plainLines = (text: string): readonly string[] =>
  text.split(/\r\n|\n|\r/).map((line) => line.replace(WINDOW_TITLE, '').replace(COLOUR, '').replace(UNSEEN, ''));
