/** Whether what was brought is a directory's export, or a list of servers: sure enough to be taken from whoever else could open it. */

import { decoding } from '../directory/decoding';
import { guessMapping } from '../directory/guessing';
import { readHosts } from '../directory/hosts';
import { HEAD, kindOf } from '../directory/kinds';
import { readTable } from '../directory/table';

/** A text with a link of the page in it is no export, whatever else it looks like. */
const LINK = /(?<![\w-])[vl]\d+\.[0-9a-z]{1,4}\.[\w-]{8}/;

/** The beginning of a text is enough. */
export function isDirectory(head: string): boolean {
  if (LINK.test(head)) return false;
  switch (kindOf(head)) {
    case 'ldif':
    case 'plain':
      return true;
    case 'table':
      return isPeople(head);
    case 'hosts':
      return isServers(head);
    default:
      return false;
  }
}

/** What is known to be brought in the place of an export: the dialog says what it is. */
const MISTAKEN: ReadonlySet<string> = new Set(['nameChange', 'vcard', 'certificate', 'cliXml']);

/** What a dialog for directories has an answer to. */
export const isForDirectory = (head: string): boolean => isDirectory(head) || MISTAKEN.has(kindOf(head));

function isPeople(head: string): boolean {
  const { entries } = readTable(head);
  const { mail, homeServer } = guessMapping(entries);
  return mail !== null || homeServer !== null;
}

/** One word alone, or two, may be anything. */
function isServers(head: string): boolean {
  const { servers, trusted, unread } = readHosts(head);
  if (trusted.length > 0) return true;
  return (
    servers.length > 1 && unread.length === 0 && servers.every(({ host, address }) => host !== '' || address !== '')
  );
}

/** The letters at the beginning of a file. */
export async function headOf(file: Blob): Promise<string> {
  const letters = decoding();
  const head = letters.push(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
  return head + letters.end();
}
