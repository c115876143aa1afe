/** Text as a document holds it: composed (NFC), without white space around it, on one line, without characters that hide or turn text. */

/** Control characters, line and paragraph ends, direction marks, and halves of a character. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/u;

export const tidyText = (text: string): string => text.normalize('NFC').trim();

/** Whether a text holds a character that no name, address or title may hold. */
export const hasUnfitCharacter = (text: string): boolean => UNFIT.test(text);

/** What is wrong with a tidied text and what to do, or null. `what` opens the sentence: '"Name" of Ann'. */
export function textTrouble(what: string, text: string, min: number, max: number): string | null {
  if (hasUnfitCharacter(text))
    return `${what} holds a character that cannot be shown: a line break, a control or a text-direction character. Type it again without.`;
  if (text.length < min) return `${what} cannot be empty. Type at least one character.`;
  if (text.length > max) return `${what} holds at most ${max} characters; this has ${text.length}. Shorten it.`;
  return null;
}
