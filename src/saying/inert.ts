/** Tables that leave as text, for a file or for the clipboard: a spreadsheet finds their columns, and no formula in them. */

export type Cell = string | number;

/**
 * Before what a spreadsheet takes for the beginning of a formula or command, in wide letters too and behind what is not
 * seen: in front of the text, and behind each sign at which one of another country would part it.
 */
const FORMULA = /(?<=^|[,;\t\r\n])(?=["\s\p{Cf}]*[=+\-@|%＝＋－＠﹦﹢﹣﹫])|^(?=[\t\r\n])/gu;

/** RFC 4180: quoted where it must be. A text that a spreadsheet would read as a formula is marked as text, by an apostrophe. */
export const csvCell = (value: Cell): string =>
  quotedCell(typeof value === 'string' ? value.replace(FORMULA, "'") : String(value));

const quotedCell = (text: string): string => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The comma where it parts no decimals: a spreadsheet parts columns by what its country leaves free. */
export function separatorFor(locale: string): ',' | ';' {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ',';
}

/** What tells a spreadsheet that the letters are UTF-8. */
const MARK = '\ufeff';

/**
 * A file of the country it is opened in, numbers included. There is no line `sep=` above it: a spreadsheet that reads one
 * forgets the mark, and shows other letters.
 */
export function csvText(rows: readonly (readonly Cell[])[], { locale }: { readonly locale: string }): string {
  const separator = separatorFor(locale);
  const cell = (value: Cell): string =>
    typeof value === 'number' && separator === ';' ? String(value).replace('.', ',') : csvCell(value);
  return MARK + rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}

/** The same for the clipboard: between programs columns are parted by tabs, in every country. */
export const clipboardTable = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => row.map(csvCell).join('\t')).join('\r\n');
