/** Whatever leaves the page of a playground under other names, none of the names it had can be read in it (SPEC 9). */

import { describe, expect, test } from 'vitest';
import { DIAGRAM_FORMS } from '../../../src/diagram/forms';
import { sequenceOf } from '../../../src/diagram/sequence';
import { LEAVING_FIELDS, strip } from '../../../src/directory/leaving';
import { peopleTable } from '../../../src/directory/peopleTable';
import { pseudonymise } from '../../../src/directory/pseudonyms';
import type { Playground } from '../../../src/playground/playground';
import { canvasSvg, type PictureOptions } from '../../../src/report/canvasPicture';
import { type CheckForm, checkList } from '../../../src/report/checkList';
import { noteOf } from '../../../src/report/content';
import { filmSvg } from '../../../src/report/film';
import { NOTE_FORMS } from '../../../src/report/forms';
import { printedReport } from '../../../src/report/printed';
import { initialState, run } from '../../../src/routing/route';
import { traceText } from '../../../src/routing/trace';
import { csvText } from '../../../src/saying/inert';
import { formatDocument } from '../../../src/sharing/document';
import { fileName } from '../../../src/sharing/fileName';
import { htmlLink } from '../../../src/sharing/htmlLink';
import { decodeLink, encodeLink } from '../../../src/sharing/link';
import { markdownLink } from '../../../src/sharing/markdown';
import { differences } from '../../../src/snapshots/difference';
import { csvOf } from '../../../src/spread/csv';
import { tally } from '../../../src/spread/tally';
import { blockHtml, blockText } from '../../../src/tables/blocks';
import { blockOf } from '../../../src/tables/pasting';
import { TABLE_KEYS, TABLES } from '../../../src/tables/tables';
import { external, gateway, server, user } from '../playground/community';
import { reference } from '../routing/reference';

/** A word of the customer's in every field, and requests that end in several ways. */
const CUSTOMER: Playground = {
  title: 'Quittenmus',
  topology: {
    ...reference(),
    gateway: gateway({ name: 'Holundertor', blockedDomains: ['sperrholz.example'] }),
    clusters: [{ id: 'c1', name: 'Brombeerhecke' }],
    servers: [
      server('s1', { name: 'Ahornweg', host: 'ahorn.quellwasser.example', port1516Open: false }),
      server('s2', { name: 'Birkenweg', host: 'birke.quellwasser.example', filterFindsMail: false }),
      server('s3', { name: 'Lindenweg', host: 'linde.quellwasser.example', cluster: 'c1' }),
    ],
    users: [
      user('u1', { name: 'Hildegard Zwetschge', mail: 'hilde@quellwasser.example', connectedServer: 's3' }),
      user('u2', { name: 'Kunibert Rosine', mail: 'kuni@quellwasser.example', homeServer: 'Sauerampfer/Kompott' }),
    ],
    externals: [
      external('x1', { name: 'Adelgunde Mirabelle', mail: 'gundel@regenfass.example' }),
      external('x2', { name: 'Waldemar Holzapfel', mail: 'waldi@sperrholz.example' }),
    ],
    blockedServerLinks: [],
  },
  requests: [
    { kind: 'chat', from: 'x1', to: 'u1' },
    { kind: 'chat', from: 'x1', to: 'u1' },
    { kind: 'subscribe', from: 'x1', to: 'u1' },
    { kind: 'chat', from: 'x1', to: 'u2' },
    { kind: 'chat', from: 'u1', to: 'x1' },
    { kind: 'chat', from: 'x2', to: 'u1' },
  ],
  state: initialState,
  notes: [{ id: 'n1', text: 'Frag die Gartenlaube', position: [0, 0] }],
};

const WORDS = [
  ...['quittenmus', 'holundertor', 'sperrholz', 'brombeerhecke', 'ahorn', 'birke', 'linde', 'quellwasser'],
  ...['hildegard', 'zwetschge', 'hilde@', 'kunibert', 'rosine', 'kuni@', 'sauerampfer', 'kompott'],
  ...['adelgunde', 'mirabelle', 'gundel', 'regenfass', 'waldemar', 'holzapfel', 'waldi', 'gartenlaube'],
];
const readIn = (text: string): readonly string[] => WORDS.filter((word) => text.toLowerCase().includes(word));

const ADDRESS = 'https://play.example/#';
const PICTURE: PictureOptions = {
  moment: { request: 4, step: 2 },
  date: '28 November 2026',
  address: ADDRESS,
  qr: null,
};
const CHECKS: readonly CheckForm[] = ['text', 'sh', 'powershell'];
const LOCALES = ['en', 'de'];

const tracesOf = ({ topology, requests, state }: Playground) => run(topology, requests, state).traces;
const ofEachTrace = (playground: Playground, write: (place: number) => string): string =>
  tracesOf(playground)
    .map((_, place) => write(place))
    .join('\n');

/** Ids only. */
const NAMELESS = 'trace as codes';

/** Every way out, by what a person asks for. */
const EXPORTS: Readonly<Record<string, (playground: Playground) => string>> = {
  file: formatDocument,
  'name of the file': ({ title }) => fileName(title),
  // What is packed is looked for unpacked.
  link: (playground) => JSON.stringify(decodeLink(encodeLink(playground) ?? '')),
  'link in Markdown': ({ title }) => markdownLink(title, ADDRESS),
  'link in HTML': ({ title }) => htmlLink(title, ADDRESS),
  ...Object.fromEntries(
    Object.entries(NOTE_FORMS).map(([form, { write }]) => [
      `ticket note, ${form}`,
      (playground: Playground) =>
        ofEachTrace(playground, (place) => write(noteOf(playground, place, { mail: true, link: ADDRESS }))),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(DIAGRAM_FORMS).map(([form, { write }]) => [
      `sequence, ${form}`,
      (playground: Playground) =>
        tracesOf(playground)
          .map((trace) => write(sequenceOf(playground.topology, trace)))
          .join('\n'),
    ]),
  ),
  'picture of the canvas': (playground) => canvasSvg(playground, PICTURE),
  film: (playground) => ofEachTrace(playground, (place) => filmSvg(playground, place, PICTURE) ?? ''),
  'printed report': (playground) => JSON.stringify(printedReport(playground)),
  ...Object.fromEntries(
    CHECKS.map((form) => [`checks, ${form}`, (playground: Playground) => checkList(playground, form)]),
  ),
  ...Object.fromEntries(
    LOCALES.map((locale) => [
      `people as a table, ${locale}`,
      (playground: Playground) => csvText(peopleTable(playground), { locale }),
    ]),
  ),
  [NAMELESS]: (playground) => tracesOf(playground).map(traceText).join('\n'),
  'landings as CSV': ({ topology, requests, state }) => csvOf(topology, tally(topology, requests, state, 60)),
  ...Object.fromEntries(
    TABLE_KEYS.map((key) => [
      `table of ${key}, copied`,
      (playground: Playground) => {
        const held = { playground, traces: tracesOf(playground), earlier: [] };
        const block = blockOf(TABLES[key], held, TABLES[key].rows(held));
        return `${blockText(block)}\n${blockHtml(block)}`;
      },
    ]),
  ),
  'differences to a snapshot': (playground) =>
    JSON.stringify(
      differences(playground, { ...playground, title: '', topology: { ...playground.topology, users: [] }, notes: [] }),
    ),
};

describe.each(Object.entries(EXPORTS))('%s', (name, write) => {
  test('the names are in it', () => {
    expect(readIn(write(CUSTOMER)).length > 0).toBe(name !== NAMELESS);
  });
  test('none of them under other names', () => {
    for (const seed of [1, 2, 3, 4, 5]) expect(readIn(write(pseudonymise(CUSTOMER, seed)))).toEqual([]);
  });
  test('none of them once every field is left out', () => {
    expect(readIn(write(strip(CUSTOMER, LEAVING_FIELDS)))).toEqual([]);
  });
});
