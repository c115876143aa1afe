/** SPEC 4: what a link expands to is bounded while it is read, not only what it inflates to. */

import { afterEach, describe, expect, test, vi } from 'vitest';
import { decodeLink } from '../../../src/sharing/link';
import { openText } from '../../../src/sharing/openText';
import { LINK_WORDS } from '../../../src/sharing/words';
import { LONGEST_DOCUMENT } from '../../../src/topology/parts';
import { forgedColumns, forgedHead, HOSTILE_LINKS, marks } from '../../fuzz/forged';

/** Units of all texts that are joined while something is done, and those that are composed at the square of their number. */
function counted(work: () => void): { readonly joined: number; readonly longestComposed: number } {
  const join = vi.spyOn(Array.prototype, 'join');
  const normalize = vi.spyOn(String.prototype, 'normalize');
  work();
  const joined = join.mock.results.reduce((sum, { value }) => sum + String(value).length, 0);
  const longestComposed = normalize.mock.contexts.reduce<number>(
    (most, text) => Math.max(most, String(text).length),
    0,
  );
  return { joined, longestComposed };
}

describe('a short link that would expand to much', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each(HOSTILE_LINKS)('$what', ({ link, refusal }) => {
    expect(link.length).toBeLessThan(300);
    let result: ReturnType<typeof decodeLink> | undefined;
    const { joined, longestComposed } = counted(() => {
      result = decodeLink(link);
    });
    expect(result).toMatchObject(
      refusal ? { ok: false, error: { kind: 'invalid', detail: expect.stringMatching(refusal) } } : { ok: true },
    );
    expect(joined).toBeLessThan(LONGEST_DOCUMENT);
    expect(longestComposed).toBeLessThanOrEqual(4 * 254);
  });
});

test('of many such links in one text the first is opened, and no other', () => {
  const whole = HOSTILE_LINKS.filter(({ refusal }) => refusal).map(({ link }) => link);
  const parse = vi.spyOn(JSON, 'parse');
  expect(openText(`${whole.join(' ')} `.repeat(20))).toMatchObject({
    ok: false,
    problem: { title: LINK_WORDS.invalid.title },
  });
  // Once to find it, once to open it.
  expect(parse.mock.calls.length).toBeLessThanOrEqual(2);
  parse.mockRestore();
});

describe('every text of a link has the limit of its place', () => {
  const server = { head: forgedHead({ servers: 1, clusters: 1, users: 1 }) };
  const head = { head: forgedHead({}) };
  test.each([
    ['title', { ...head, title: marks(122) }, 120],
    ['name of the gateway', { ...head, gatewayName: marks(82) }, 80],
    ['id', { ...head, ids: 'x'.repeat(65) }, 64],
    ['blocked domain', { head: forgedHead({ blockedDomains: 1 }), blockedDomains: marks(254) }, 253],
    ['name of a server', { ...server, serverNames: marks(82) }, 80],
    ['name of a cluster', { ...server, clusterNames: marks(82) }, 80],
    ['host', { ...server, hosts: marks(256) }, 254],
    ['domain of the hosts', { ...server, hostDomain: marks(254) }, 253],
    ['word of a name', { ...server, firstWords: marks(82) }, 80],
    ['other word of a name', { ...server, otherWords: marks(82) }, 80],
    ['mail', { ...server, mailTexts: marks(256) }, 254],
    ['domain of a mail', { ...server, domains: marks(256) }, 254],
    ['home', { ...server, homeTexts: marks(254) }, 253],
  ] as const)('%s', (_what, columns, most) => {
    expect(decodeLink(forgedColumns(columns))).toMatchObject({
      ok: false,
      error: { kind: 'invalid', detail: `a text of more than ${most} characters` },
    });
  });

  test('measured as a document measures it, on the composed text', () => {
    const title = '\u1f82'.repeat(120);
    const link = forgedColumns({ ...head, title: title.normalize('NFD') });
    expect(decodeLink(link)).toMatchObject({ ok: true, playground: { title } });
  });
});
