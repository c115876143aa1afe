/** What is brought and is no playground is taken by somebody else, who is asked first. */

export interface Elsewhere {
  /** The same thing in several forms. Answers whether it was taken. */
  readonly texts: (texts: readonly string[]) => boolean;
  readonly files: (files: readonly File[]) => Promise<boolean>;
}
