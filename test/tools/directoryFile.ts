/** Exports of directories made from a seed, in the shapes of three programs, for tests, benches and the browser. */

import { numbersFrom } from '../unit/sharing/realistic';

export interface Export {
  readonly people: number;
  readonly servers: number;
  readonly shape: 'domino' | 'activeDirectory' | 'openLdap';
  /** Whatever goes wrong in a directory, somewhere in it. */
  readonly odd?: boolean;
  readonly seed?: number;
}

const FIRST = 'Anna Bernd Chloé Dmitri Elena Fatima Jürgen Hiro Ines Zoë'.split(' ');
const LAST = 'Albrecht Bauer Costa Müller Okafor Schmidt Tanaka Vogel Xu Yilmaz'.split(' ');
const DEPARTMENT = 'Sales and service for the regions of the north, second floor, behind the canteen';

interface Shape {
  readonly dn: (cn: string, number: number) => string;
  readonly server: (number: number) => string;
  readonly attribute: string;
  readonly classes: readonly string[];
  readonly head: string;
  readonly behindDn: readonly string[];
  readonly trailer: string;
  readonly newline: string;
}

const SHAPES: Readonly<Record<Export['shape'], Shape>> = {
  domino: {
    dn: (cn) => `CN=${cn},O=acme`,
    server: (number) => `CN=st${number}/O=acme`,
    attribute: 'sametimeserver',
    classes: ['top', 'person', 'dominoPerson'],
    head: '',
    behindDn: [],
    trailer: '',
    newline: '\n',
  },
  activeDirectory: {
    dn: (cn) => `CN=${cn},OU=People,DC=acme,DC=example`,
    server: (number) => `st${number}.acme.example`,
    attribute: 'extensionAttribute1',
    classes: ['top', 'person', 'user'],
    head: '',
    behindDn: ['changetype: add'],
    trailer: '',
    newline: '\r\n',
  },
  openLdap: {
    dn: (_, number) => `uid=p${number},ou=people,dc=acme,dc=example`,
    server: (number) => `cn=st${number},ou=servers,dc=acme,dc=example`,
    attribute: 'sametimeHomeServer',
    classes: ['top', 'inetOrgPerson'],
    head: 'version: 1\n\n#\n# LDAPv3\n#\n\n',
    behindDn: [],
    trailer: '# search result\nsearch: 2\nresult: 0 Success\n\n# numResponses: 1\n',
    newline: '\n',
  },
};

const WIDTH = 76;
const fold = (line: string): readonly string[] =>
  line.length <= WIDTH ? [line] : [line.slice(0, WIDTH), ...fold(` ${line.slice(WIDTH)}`)];
const value = (name: string, text: string): string =>
  /[^ -~]/.test(text) ? `${name}:: ${Buffer.from(text).toString('base64')}` : `${name}: ${text}`;

/** What goes wrong: by the number of the person, what is made of the mail, the server and the lines. */
const ODDITIES = 9;

export function* directoryPieces({ people, servers, shape, odd = false, seed = 1 }: Export): Generator<string> {
  const random = numbersFrom(seed);
  const drawn = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const kind = SHAPES[shape];
  yield kind.head;
  for (let number = 0; number < people; number += 1) {
    const oddity = odd ? number % (ODDITIES * 3) : -1;
    const [first, last] = [drawn(FIRST), drawn(LAST)];
    const cn = `${first} ${last} ${number}`;
    const server = Math.floor(random() * servers) + 1;
    const home =
      oddity === 2 ? 'CN=gone/O=elsewhere' : oddity === 3 ? 'CN=st1/O=acme, CN=st2/O=acme' : kind.server(server);
    const mail = `p${oddity === 1 ? number - 1 : number}@acme.example`;
    const lines = [
      value('dn', kind.dn(oddity === 4 ? 'Twice' : cn, oddity === 4 ? 0 : number)),
      ...(oddity === 7 ? ['changetype: delete'] : kind.behindDn),
      ...kind.classes.map((name) => `objectClass: ${name}`),
      value('cn', cn),
      value('sn', last),
      `uid: p${number}`,
      ...(oddity === 0 ? [] : [`mail: ${mail}`]),
      ...(oddity === 6 ? [] : [`${kind.attribute}: ${home}`]),
      `description: ${DEPARTMENT}`,
      ...(oddity === 5 ? [`jpegPhoto:: /9j/${'AAECAwQF'.repeat(60)}`] : []),
      ...(oddity === 8 ? ['a line without its mark'] : []),
    ];
    yield `${lines.flatMap(fold).join(kind.newline)}${kind.newline}${kind.newline}`;
  }
  yield kind.trailer;
}

export const directoryFile = (wanted: Export): string => [...directoryPieces(wanted)].join('');
