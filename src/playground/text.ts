/** Text as a document holds it: composed (NFC) and without white space around it. */

export const tidyText = (text: string): string => text.normalize('NFC').trim();
