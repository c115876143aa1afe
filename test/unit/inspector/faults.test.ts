import { describe, expect, it } from 'vitest';
import { allFaultRows, faultRowsOf, knowing } from '../../../src/inspector/faults';
import { EMPTY_TOPOLOGY } from '../../../src/topology/topology';
import { plainly } from '../plainly';
import { EXAMPLE, serversOnly } from './example';

describe('faults of one part', () => {
  it.each([
    [
      'a switch is set right',
      's2',
      'Port 1516 blocked from the gateway',
      { kind: 'set', key: 'port1516Open', value: true },
    ],
    ['a blocked pair is opened', 's1', 'Link between servers blocked', { kind: 'link', other: 's3' }],
    [
      'a misspelt home server needs a person',
      'bob',
      'Home server value names nothing',
      { kind: 'edit', key: 'homeServer' },
    ],
    ['a missing mail needs a person', 'cleo', 'No mail address in the directory', { kind: 'edit', key: 'mail' }],
  ] as const)('%s', (_, id, name, mend) => {
    expect(faultRowsOf(EXAMPLE, id)).toMatchObject([{ name, mend }]);
  });

  it('of a home server value that nearly names one: that is taken by one press', () => {
    const users = EXAMPLE.users.map((user) => (user.id === 'bob' ? { ...user, homeServer: 'CN=st2/O=acme' } : user));
    expect(plainly(faultRowsOf({ ...EXAMPLE, users }, 'bob'))).toMatchObject([
      { mend: { kind: 'take', key: 'homeServer', value: 's2', home: 'st2' } },
    ]);
  });

  it('what stood there before is put back rather than chosen', () => {
    expect(faultRowsOf(EXAMPLE, 'bob', () => true)).toMatchObject([{ mend: { kind: 'back', key: 'homeServer' } }]);
  });

  it('of a gateway without configured server: a person chooses it (BLK-NOSERVER)', () => {
    expect(faultRowsOf(serversOnly([]), 'gw')).toMatchObject([{ mend: { kind: 'edit', key: 'configuredServer' } }]);
  });

  it('of a healthy part there are none', () => {
    expect(plainly(faultRowsOf(EXAMPLE, 'ann'))).toEqual([]);
  });
});

describe('faults of the community', () => {
  it('stand part by part, a blocked pair once', () => {
    expect(plainly(allFaultRows(EXAMPLE).map(({ where, name }) => `${where}: ${name}`))).toEqual([
      'st1 – st3: Link between servers blocked',
      'st2: Port 1516 blocked from the gateway',
      'st3: Search filter without mail',
      'st4: Server not discovered by the gateway',
      'BOB: Home server value names nothing',
      'CLEO: No mail address in the directory',
    ]);
  });

  it('are put back in one click where it is known what stood there', () => {
    const kinds = (known: boolean): readonly string[] =>
      allFaultRows(EXAMPLE).map((row) => knowing(row, () => known).mend.kind);
    expect(kinds(false)).toEqual(['link', 'set', 'set', 'set', 'edit', 'edit']);
    expect(kinds(true)).toEqual(['link', 'set', 'set', 'set', 'back', 'back']);
  });

  it('home server values of which none names anything are one fault, and its cause is told', () => {
    const mapped = EXAMPLE.users.map((user) => ({ ...user, homeServer: `${user.id}@acme.example` }));
    const homes = (users: typeof EXAMPLE.users) =>
      plainly(allFaultRows({ ...EXAMPLE, users }).filter(({ id }) => id.endsWith(' homeServer')));
    expect(homes(mapped)).toMatchObject([
      {
        parts: ['ann', 'bob', 'cleo'],
        where: 'ANN, BOB and CLEO',
        name: 'Home server value names nothing',
        note: expect.stringMatching(/^None of the 3 home server values .* one cause, .* wrong field.* a lock/),
      },
    ]);
    // One that is right shows that the attribute is mapped well; one alone shows nothing.
    const [ann, ...others] = mapped;
    if (!ann) throw new Error('Ann is there');
    expect(homes([{ ...ann, homeServer: 's2' }, ...others])).toHaveLength(2);
    const alone = homes([ann, ...others.map((user) => ({ ...user, homeServer: null }))]);
    expect(alone).toMatchObject([{ parts: ['ann'] }]);
    expect(alone[0]).not.toHaveProperty('note');
  });

  it('have ids of their own', () => {
    const ids = allFaultRows(EXAMPLE).map((row) => row.id);
    expect(plainly(new Set(ids).size)).toBe(ids.length);
  });

  it('of an empty community are none', () => {
    expect(plainly(allFaultRows(EMPTY_TOPOLOGY))).toEqual([]);
  });
});
