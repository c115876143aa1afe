/** The words of the card of a rule, and of its page where the two say the same. */

export const CARD_WORDS = {
  noticed: 'What both notice',
  confirm: 'How to confirm it',
  fix: 'How to fix it',
  basis: 'What it rests on',
  versions: (versions: string): string => `Versions: ${versions}`,
  page: 'Open in the catalogue of rules',
} as const;
