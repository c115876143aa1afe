/** What a home server value calls its server, however a directory writes names: plain, as a host, as Domino, LDAP and Exchange do. */

export interface ServerName {
  /** What may be the name or the host of a server, the value as a whole first. */
  readonly keys: readonly string[];
  /** What a server made of the value is called; null where nobody calls a server so. */
  readonly called: string | null;
  /** The same with its units and its domain, whatever marks stand between them: st1/acme@ACME. */
  readonly writing: string;
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The address book that a name is looked up in stands behind a name. */
const ADDRESS_BOOK = /[,;]\s*NAB\s*=.*$/i;
const UNIT = /^\s*([\w.]+)\s*=\s*/;

export function serverNameIn(value: string): ServerName {
  const whole = spaced(value);
  const bare = spaced(whole.replace(ADDRESS_BOOK, ''));
  const domain = routingDomain(bare);
  const name = bare.slice(0, bare.length - domain.length).trim();
  const { called, units } = name.startsWith('/') ? inPath(name) : inUnits(name);
  const keys = [whole, bare, name, ...called].filter((key) => key !== '');
  const [first = null] = called;
  return {
    keys: [...new Set(keys)],
    called: first === null || isNoServer(first) || bare.includes('://') ? null : first,
    writing: units.join('/') + domain.replaceAll(' ', ''),
  };
}

/** With its `@`; a mail address has none. */
function routingDomain(text: string): string {
  const domain = /\s*@[^@/=,]*$/.exec(text)?.[0] ?? '';
  return domain.includes('.') && !/[/=]/.test(text) ? '' : domain;
}

interface Parts {
  /** The likeliest first. */
  readonly called: readonly string[];
  readonly units: readonly string[];
}

/** Exchange: `/o=acme/ou=…/cn=Configuration/cn=Servers/cn=EX01`. */
function inPath(path: string): Parts {
  const units = path.split('/').map(unit);
  const names = units.filter(({ type }) => type === 'cn').map(({ text }) => text);
  const behind = names[names.findIndex(isServers) + 1];
  const found = names.some(isServers) && behind !== undefined ? [behind] : [];
  return { called: [...new Set([...names.slice(-1), ...found])].filter((text) => text !== ''), units: [path] };
}

/** `st1`, `st1/acme`, `CN=st1/O=acme`, `cn=st1,o=acme`; Exchange: `CN=…,CN=EX01,CN=Servers,…`. */
function inUnits(name: string): Parts {
  const isListed = /,\s*[\w.]+\s*=/.test(name);
  const units = (isListed ? name.split(/(?<!\\),/) : name.split('/')).map(unit);
  const servers = units.findIndex(({ text }) => isServers(text));
  const at = isListed && servers > 0 ? units[servers - 1] : units[0];
  const isNamed = at !== undefined && (at.type === 'cn' || at.type === null);
  return { called: isNamed && at.text !== '' ? [at.text] : [], units: units.map(({ text }) => text) };
}

const isServers = (text: string): boolean => text.toLowerCase() === 'servers';

function unit(text: string): { readonly type: string | null; readonly text: string } {
  const type = UNIT.exec(text);
  const rest = type ? text.slice(type[0].length) : text;
  return { type: type?.[1]?.toLowerCase() ?? null, text: rest.replace(/\\(.)/g, '$1').trim() };
}

/** A mail address, a folder, nothing but marks. */
const isNoServer = (text: string): boolean => /[@\\]/.test(text) || !/[\p{L}\p{N}]/u.test(text);
