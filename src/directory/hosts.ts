/** Reads lists of servers, whatever writes them: names, addresses, lines of a hosts file, settings of Sametime. */

/** A server as a list names it; '' for what the list does not say. */
export interface ListedServer {
  readonly line: number;
  readonly name: string;
  readonly host: string;
  readonly address: string;
}

export interface HostList {
  readonly servers: readonly ListedServer[];
  /** The addresses that a server trusts. */
  readonly trusted: readonly { readonly line: number; readonly address: string }[];
  /** What was not understood, as it stands in the text. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
}

const COMMENT = /^(?:[#;]|\/\/)/;
const TRUSTED = /^VPS_TRUSTED_IPS[ \t]*[=:](.*)$/i;
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$|^(?=[^:]*:[^:]*:)[\da-f:]+(?:%\w+)?$/i;
/** Of every machine's own hosts file, and no server. */
const OWN = /^(?:127\.|0\.|255\.|::1?$|f[ef]0)/i;
const LABEL = '[\\p{L}\\d](?:[\\p{L}\\d_-]*[\\p{L}\\d])?';
const HOST = new RegExp(`^${LABEL}(?:\\.${LABEL})*\\.?$`, 'u');
/** A name of Domino: `CN=st1/O=acme`, `st1/acme`. */
const DOMINO = /^(?:CN=)?[^\s/=,]+(?:\/(?:[A-Z]+=)?[^/=,]+)+$/i;
/** A distinguished name takes the rest of its cell, commas too. */
const DISTINGUISHED = /^CN=[^\t;|/]+?(?:,[ \t]*[A-Z]+=[^\t;|,]*?)+(?=[\t;|]|[ \t]+\S+$|$)/i;
/** A setting whose value is the server: `Server1=st1.acme.example`. */
const SETTING = /^[\w. -]*(?:server|host|name|address|ip)[\w. -]*[ \t]*[=:][ \t]*/i;

const MOST_WORDS = 6;
/** A longer line tells of no server, and would cost more than it may to look through. */
const LONGEST_LINE = 500;

export function readHosts(text: string): HostList {
  const list = { servers: [] as ListedServer[], trusted: [] as HostList['trusted'][number][] };
  const unread: HostList['unread'][number][] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    const content = raw.trim();
    if (content === '' || COMMENT.test(content)) continue;
    const trusted = TRUSTED.exec(content)?.[1];
    if (trusted !== undefined) {
      const given = trusted.split(/[\s,;]+/).filter((one) => one !== '');
      for (const address of given) {
        if (ADDRESS.test(address)) list.trusted.push({ line, address });
        else unread.push({ line, text: address });
      }
      continue;
    }
    const server = content.length > LONGEST_LINE ? null : serverOf(line, content);
    if (server === 'own') continue;
    if (server) list.servers.push(server);
    else unread.push({ line, text: raw });
  }
  return { ...list, unread };
}

/** Null where the line tells of none. */
function serverOf(line: number, content: string): ListedServer | 'own' | null {
  const stated = content.replace(/[ \t]#.*$/, '').replace(SETTING, '');
  const distinguished = DISTINGUISHED.exec(stated)?.[0] ?? '';
  const words = stated
    .slice(distinguished.length)
    .split(/[\s,;|]+/)
    .map((word) => word.replace(/^"(.*)"$/, '$1'))
    .filter((word) => word !== '');
  if (words.length > MOST_WORDS) return null;
  let [name, host, address] = [distinguished, '', ''];
  for (const word of words) {
    if (ADDRESS.test(word) && address === '') address = word;
    else if (DOMINO.test(word) && name === '') name = word;
    else if (!HOST.test(word)) return null;
    else if (word.includes('.') && host === '') host = word;
    else if (name === '') name = word;
  }
  if (OWN.test(address)) return 'own';
  if (name === '' && host === '') return null;
  return { line, name: name === '' ? (host.split('.', 1)[0] ?? host) : name, host, address };
}
