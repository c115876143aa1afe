/** Names in scripts: whatever a name holds, it stays one value between its quotes, or one line of a comment. */

/** What ends a line, is not seen, or is half a letter. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Each of them begins and ends a text in PowerShell. */
const POWERSHELL_QUOTES = /['‘’‚‛]/g;

const seen = (text: string): string => text.replace(UNSEEN, '');

/** Between single quotes nothing but their end means anything: it is left, one is written, and it is entered again. */
export const quotedForSh = (text: string): string => `'${seen(text).replaceAll("'", "'\\''")}'`;

export const quotedForPowerShell = (text: string): string => `'${seen(text).replace(POWERSHELL_QUOTES, '$&$&')}'`;

/** Of a name or host that is printed beside answers: nothing in it can be read as one. */
export const noAnswer = (text: string): string => text.replaceAll('|', '/');

/** A line that neither shell runs. */
export const commented = (text: string): string => `# ${noAnswer(seen(text))}`;
