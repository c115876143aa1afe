/** A block of cells as a spreadsheet puts it on the clipboard and takes it from there; copied, no cell is one that it would work out. */

/** Before what a spreadsheet takes for a formula, in wide letters too and behind what is not seen. */
const FORMULA = /^(?='*["\s\p{Cf}]*[=+\-@|%＝＋－＠﹦﹢﹣﹫])/u;
/** The mark before it, which is taken off again. */
const MARKED = /^'(?='*["\s\p{Cf}]*[=+\-@|%＝＋－＠﹦﹢﹣﹫])/u;

export type Block = readonly (readonly string[])[];

const defused = (text: string): string => text.replace(FORMULA, "'");

const written = (text: string): string => (/^"|[\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const blockText = (block: Block): string =>
  block.map((row) => row.map((text) => written(defused(text))).join('\t')).join('\r\n');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '<br>',
};

export const blockHtml = (block: Block): string => {
  const cell = (text: string): string =>
    `<td>${defused(text).replace(/[&<>"\n]/g, (sign) => ENTITIES[sign] ?? sign)}</td>`;
  return `<table>${block.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
};

/** The cells of a text from the clipboard. A spreadsheet ends the last row as it ends every other. */
export function readBlock(text: string): Block {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/^\ufeff/, '');
  for (;;) {
    const { cell, end } = cellAt(source, at);
    row.push(cell.replace(MARKED, ''));
    const sign = source[end];
    at = end + 1;
    if (sign === '\t') continue;
    rows.push(row);
    row = [];
    if (sign === '\r' && source[at] === '\n') at += 1;
    if (at >= source.length) break;
  }
  return rows;
}

/**
 * The cell that begins there, and where the sign behind it stands. One in quotes is taken out of them only where it needs
 * them: what a person wrote in quotes stays so.
 */
function cellAt(source: string, at: number): { readonly cell: string; readonly end: number } {
  if (source[at] === '"') {
    const quoted = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/y;
    quoted.lastIndex = at;
    const inside = quoted.exec(source)?.[1];
    if (inside !== undefined && /[\t\r\n]|""/.test(inside))
      return { cell: inside.replaceAll('""', '"').replace(/\r\n?/g, '\n'), end: quoted.lastIndex };
  }
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = at;
  const cell = plain.exec(source)?.[0] ?? '';
  return { cell, end: at + cell.length };
}
