/** What of a document leaves with it, and the document without some of it: every request goes the same way (SPEC 9, SPEC 11). */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEAVING_FIELDS, type LeavingField, leavingOf, strip } from '../../../src/directory/leaving';
import { arrange } from '../../../src/playground/arrange';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { arbitraryPlayground } from '../arbitrary';
import { community, deepFreeze } from '../playground/community';
import { decided, textsIn } from './decided';

const fields = fc.subarray([...LEAVING_FIELDS]);
const KINDS: Readonly<Record<string, LeavingField>> = {
  title: 'title',
  name: 'names',
  host: 'hosts',
  mail: 'mails',
  domain: 'mails',
  home: 'names',
  note: 'notes',
};

describe('stripping', () => {
  test('leaves what routing decides, and each field that is not named, as it was', () => {
    fc.assert(
      fc.property(arbitraryPlayground({ minPeople: 1 }), fields, (before, gone) => {
        const after = strip(deepFreeze(before), gone);
        expect(decided(after)).toEqual(decided(before));
        expect(parseDocument(formatDocument(after))).toEqual({ ok: true, playground: after });
        const staying = (playground: Playground) =>
          textsIn(playground).filter(([kind]) => !gone.includes(KINDS[kind] ?? 'title'));
        expect(staying(after)).toEqual(staying(before));
        if (!gone.includes('positions'))
          expect(after.topology.users.map(({ position }) => position)).toEqual(
            before.topology.users.map(({ position }) => position),
          );
      }),
      { numRuns: 50 },
    );
  });

  test('nothing to strip is the document itself', () => {
    expect(strip(community, [])).toBe(community);
  });

  test('what is stripped says nothing more of anybody', () => {
    const full: Playground = {
      ...community,
      title: 'Acme',
      notes: [{ id: 'n1', text: 'Ask Ann', position: [8, 8], about: 'ann' }],
    };
    const texts = textsIn(strip(full, LEAVING_FIELDS));
    const { gateway, clusters, servers, users, externals } = full.topology;
    expect(texts.filter(([kind]) => kind === 'name').map(([, text]) => text)).toEqual([
      ...(gateway ? ['Gateway'] : []),
      ...clusters.map((_, n) => `Cluster ${n + 1}`),
      ...servers.map((_, n) => `Server ${n + 1}`),
      ...users.map((_, n) => `User ${n + 1}`),
      ...externals.map((_, n) => `External ${n + 1}`),
    ]);
    expect(texts.filter(([kind, text]) => ['title', 'host', 'note'].includes(kind) && text !== '')).toEqual([]);
    expect(
      texts
        .filter(([kind, text]) => kind === 'mail' && text !== '')
        .every(([, text]) => /^person\.\d+@domain\d\.example$/.test(text)),
    ).toBe(true);
  });

  test('addresses stay empty, shared and blocked where they are, and home texts stay different', () => {
    const [ann] = community.topology.users;
    const [external] = community.topology.externals;
    const mails = ['', 'A@x.example', 'a@X.example', 'b@x.example', 'none', '@', 'b@y.example'];
    const users = mails.map((mail, n) => ({
      ...(ann as NonNullable<typeof ann>),
      id: `p${n}`,
      mail,
      homeServer: n % 2 ? 'st9' : `St${n}`,
    }));
    const gateway = community.topology.gateway && {
      ...community.topology.gateway,
      blockedDomains: ['Y.example', 'z.example'],
    };
    const before: Playground = {
      ...community,
      requests: [],
      notes: [],
      topology: { ...community.topology, gateway, users, externals: external ? [external] : [] },
    };
    const { topology } = strip(before, ['mails', 'names']);
    const [domain, ,] = [topology.users[1]?.mail.split('@')[1]];
    expect(topology.users.map(({ mail }) => mail)).toEqual([
      '',
      `person.1@${domain}`,
      `person.1@${domain}`,
      `person.2@${domain}`,
      'person.3',
      'person.4@',
      `person.5@${topology.gateway?.blockedDomains[0]}`,
    ]);
    expect(topology.gateway?.blockedDomains).toEqual(['domain1.example', 'domain2.example']);
    expect(topology.users.map(({ homeServer }) => homeServer)).toEqual([
      'Home 1',
      'Home 2',
      'Home 3',
      'Home 2',
      'Home 4',
      'Home 2',
      'Home 5',
    ]);
  });

  test('positions are those of a tidy document', () => {
    const { topology } = strip(community, ['positions']);
    const places = arrange(community.topology);
    expect(topology.users.map(({ id, position }) => [id, position])).toEqual(
      community.topology.users.map(({ id }) => [id, places.get(id)]),
    );
  });
});

test('what leaves: each field with how many hold it, and the first of them', () => {
  const full: Playground = { ...community, title: 'Acme', notes: [{ id: 'n1', text: 'Ask', position: [0, 0] }] };
  const { gateway, clusters, servers, users, externals } = full.topology;
  const placed = (gateway ? 1 : 0) + servers.length + users.length + externals.length;
  const some = {
    ...full,
    topology: { ...full.topology, users: users.map((user, n) => (n === 0 ? { ...user, mail: '' } : user)) },
  };
  expect(leavingOf(some)).toEqual([
    { field: 'title', count: 1, example: 'Acme' },
    { field: 'names', count: placed + clusters.length, example: (gateway ?? servers[0])?.name },
    { field: 'mails', count: users.length + externals.length - 1, example: users[1]?.mail },
    { field: 'hosts', count: servers.length, example: servers[0]?.host },
    { field: 'positions', count: placed, example: '' },
    { field: 'notes', count: 1, example: 'Ask' },
  ]);
  expect(leavingOf(EMPTY_PLAYGROUND)).toEqual([]);
});
