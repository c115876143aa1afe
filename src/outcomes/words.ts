/** What is said of a request that ends otherwise since an edit, in whole sentences. */

export const OUTCOME_WORDS = {
  /** `was` and `now` as the rows of ENDINGS say them. */
  changed: (was: string, now: string): string => `${was} ${now}`,
  /** The verdict is the same, and what led to it another: what stops it now was hidden, or is new. */
  anotherReason: (verdict: string, was: string, now: string): string =>
    `${verdict} as before, for another reason: ${was} then, ${now} now.`,
  /** A rule, and the part at which it ended the request. */
  reason: (title: string, part: string): string => `${title} (${part})`,
} as const;
