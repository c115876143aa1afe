/** What is read from a directory's export, whatever its format: entries with their lines, and what could not be read. */

export interface DirectoryEntry {
  /** Where it begins in the text as it came, counted from 1. */
  readonly line: number;
  /** '' where the format has none: a row of a table without a column for it. */
  readonly dn: string;
  /** By attribute name in lower case, with its options (`cn;lang-ja`); values in the order of the text. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** One thing that was left out, and where; reading went on behind it. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}
