/** Clearing is the inverse of breaking: what was there comes back, nothing else changes, and what nobody knows is asked. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearFaults, clearing, mendFault, mendOf, nothingToClear } from '../../../src/playground/clearing';
import { makeCluster } from '../../../src/playground/clusters';
import { moveParts, setAttribute, setServerLink, setTitle } from '../../../src/playground/edits';
import { POSSIBLE_FAULTS, stands } from '../../../src/playground/faults';
import { addPart, removeParts } from '../../../src/playground/parts';
import type { Playground } from '../../../src/playground/playground';
import { addRequests } from '../../../src/playground/script';
import { CATALOG } from '../../../src/topology/catalog';
import { type NamedFault, standingFaults } from '../../../src/topology/faults';
import type { Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { community, made, server, user, userOf } from './community';

/** The community with every pair linked and Ann at home: healthy. */
const healthy: Playground = {
  ...community,
  topology: {
    ...community.topology,
    users: community.topology.users.map((each) => (each.id === 'ann' ? { ...each, connectedServer: 's3' } : each)),
    blockedServerLinks: [],
  },
};
/** The same with Ann on st2, away from her home st3. */
const away: Playground = {
  ...healthy,
  topology: {
    ...healthy.topology,
    users: healthy.topology.users.map((each) => (each.id === 'ann' ? { ...each, connectedServer: 's2' } : each)),
  },
};

/** What is wrong but that somebody is away from home, who can go there only while home runs. */
const onCards = (topology: Topology): readonly NamedFault[] =>
  standingFaults(topology).filter(({ told }) => told === 'card');

/** Made one after the other; the last first. */
type Story = readonly [Playground, ...Playground[]];
function told(first: Playground, ...edits: readonly ((playground: Playground) => Playground)[]): Story {
  const earlier: Playground[] = [];
  let now = first;
  for (const edit of edits) {
    earlier.unshift(now);
    now = edit(now);
  }
  return [now, ...earlier];
}

const set = (id: string, key: string, value: unknown) => (playground: Playground) =>
  made(setAttribute(playground, id, key, value));
const broken =
  (faultId: string, id: string, other = '') =>
  (playground: Playground) => {
    const fault = POSSIBLE_FAULTS.find((each) => each.id === faultId);
    if (!fault) throw new Error(`no fault ${faultId}`);
    return made(fault.set(playground, id, other));
  };
const without =
  (...ids: readonly string[]) =>
  (playground: Playground) =>
    removeParts(playground, ids);

const cleared = ([now, ...earlier]: Story): Playground => made(clearFaults(now, earlier));
const askedIn = ([now, ...earlier]: Story): readonly string[] => clearing(now, earlier).asked.map(({ id }) => id);

const PART = { gateway: 'gw', server: 's3', user: 'bob', pair: 's1' } as const;
/** Bob's home is a cluster, which nobody is away from. */
const partFor = ({ id, kind }: (typeof POSSIBLE_FAULTS)[number]): string =>
  id === 'user connectedServer 2' ? 'ann' : PART[kind];

describe('what was broken here', () => {
  test.each(POSSIBLE_FAULTS.map((fault) => [fault.name, fault] as const))('%s: is as it was', (_, fault) => {
    const story = told(healthy, broken(fault.id, partFor(fault), 's3'));
    expect(cleared(story)).toEqual(healthy);
    expect(askedIn(story)).toEqual([]);
  });

  test('one fault upon another goes back to what was before both', () => {
    const story = told(healthy, broken('user mail 2', 'bob'), broken('user mail', 'bob'));
    expect(userOf(cleared(story), 'bob').mail).toBe('bob@acme.example');
  });

  test('upon one that came with the document: to that one, which is asked about', () => {
    const twins = set('ann', 'mail', 'bob@acme.example')(healthy);
    const story = told(twins, broken('user mail', 'bob'));
    expect(cleared(story)).toEqual(twins);
    expect(askedIn(story)).toEqual(['ann mail', 'bob mail']);
  });

  test('a shared address that nobody shares any more, since the other lost it as well', () => {
    const story = told(healthy, set('bob', 'mail', 'ann@acme.example'), broken('user mail', 'ann'));
    expect(cleared(story)).toEqual(healthy);
  });

  test('two addresses lost that were one for a while', () => {
    const shared = set('bob', 'mail', 'ann@acme.example');
    const story = told(healthy, shared, broken('user mail', 'ann'), broken('user mail', 'bob'));
    expect(cleared(story)).toEqual(healthy);
  });

  test('an address that somebody else shared for a while, and that was not the first', () => {
    const first = told(healthy, set('ann', 'mail', 'ann.lee@acme.example'), broken('user mail 2', 'bob'));
    const [now, ...earlier] = first;
    const mended = cleared([now, ...earlier]);
    const lost = broken('user mail', 'ann')(mended);
    expect(userOf(cleared([lost, mended, now, ...earlier]), 'ann').mail).toBe('ann.lee@acme.example');
  });

  test('a value that was typed by hand over a healthy one counts as broken here', () => {
    const story = told(healthy, set('ann', 'homeServer', 'west'), set('gw', 'blockedDomains', 'a.example'));
    expect(cleared(story)).toEqual(healthy);
  });

  test('what was edited in between stays', () => {
    const limited = set('gw', 'maxChats', 7)(healthy);
    const story = told(
      limited,
      broken('gateway maxChats', 'gw'),
      set('ann', 'name', 'Anna'),
      broken('pair link', 's1', 's3'),
      set('s1', 'host', 'other.example'),
      broken('user homeServer', 'ann'),
      (playground) => made(setTitle(playground, 'Renamed')),
    );
    const wanted = made(setTitle(set('s1', 'host', 'other.example')(set('ann', 'name', 'Anna')(limited)), 'Renamed'));
    expect(cleared(story)).toEqual(wanted);
  });

  test('a cluster that was made in between stays, and whoever is at home in it is away no more', () => {
    const cluster = (playground: Playground) => made(makeCluster(playground, ['s3'], 'new'));
    const story = told(healthy, broken('server running', 's1'), broken('user connectedServer 2', 'ann'), cluster);
    expect(cleared(story)).toEqual(set('ann', 'connectedServer', 's2')(cluster(healthy)));
  });
});

describe('what cannot be put back', () => {
  test('a home that was removed: its name stays, and is asked about', () => {
    const story = told(healthy, without('s3'));
    expect(userOf(cleared(story), 'ann').homeServer).toBe('st3');
    expect(askedIn(story)).toEqual(['ann homeServer']);
    // Bob was logged in there: nowhere is a place to be.
    expect(userOf(cleared(story), 'bob').connectedServer).toBeNull();
  });

  test('an id that was given again means another part', () => {
    const story = told(healthy, without('s3'), (playground) =>
      made(addPart(playground, 'server', [0, 0], { name: 'st7' })),
    );
    expect(story[0].topology.servers.at(-1)?.id).toBe('s3');
    expect(userOf(cleared(story), 'ann').homeServer).toBe('st3');
    const again = told(healthy, without('bob'), (playground) => made(addPart(playground, 'user', [0, 0])));
    const id = again[0].topology.users.at(-1)?.id ?? '';
    const remade = told(
      set(id, 'mail', 'first@acme.example')(again[0]),
      without(id),
      (playground) => made(addPart(playground, 'user', [0, 0])),
      set(id, 'mail', ''),
    );
    expect(userOf(cleared(remade), id).mail).not.toBe('first@acme.example');
  });

  test('a mail address that somebody else has by now', () => {
    const story = told(healthy, broken('user mail', 'bob'), set('cleo', 'mail', 'bob@acme.example'));
    expect(userOf(cleared(story), 'bob').mail).toBe('');
    expect(askedIn(story)).toEqual(['bob mail']);
  });

  test('a server that went while a user was logged out by hand', () => {
    const story = told(away, broken('user connectedServer', 'ann'), without('s2'));
    expect(userOf(cleared(story), 'ann').connectedServer).toBeNull();
    expect(askedIn(story)).toEqual([]);
  });

  test('a gateway whose server was removed', () => {
    expect(askedIn(told(healthy, without('s1')))).toEqual(['gw configuredServer']);
  });
});

describe('what came with the document', () => {
  const faulty: Playground = {
    ...healthy,
    topology: {
      ...healthy.topology,
      gateway: healthy.topology.gateway && {
        ...healthy.topology.gateway,
        configuredServer: null,
        blockedDomains: ['a.example'],
        maxPresences: 0,
      },
      servers: [server('s1', { port1516Open: false }), server('s2', { cluster: 'c1' }), server('s3')],
      users: [
        user('ann', { homeServer: 'west', connectedServer: 's2' }),
        user('bob', { mail: 'ann@acme.example' }),
        user('cleo', { mail: '', externalAccess: false }),
      ],
      blockedServerLinks: [['s2', 's3']],
    },
  };

  test('is asked about, and stays without an answer', () => {
    expect(cleared([faulty])).toBe(faulty);
    const asked = clearing(faulty, []).asked.map(({ id, choices, sure }) => ({ id, choices, sure }));
    expect(asked).toEqual([
      { id: 'gw configuredServer', choices: ['s1', 's2', 's3'], sure: false },
      { id: 'gw blockedDomains', choices: [[]], sure: false },
      { id: 'gw maxPresences', choices: [-1], sure: false },
      { id: 's1 port1516Open', choices: [true], sure: true },
      { id: 's2 s3 blockedServerLinks', choices: [true], sure: true },
      { id: 'ann mail', choices: ['ann2@acme.example'], sure: false },
      { id: 'ann homeServer', choices: [null], sure: false },
      { id: 'bob mail', choices: ['ann2@acme.example'], sure: false },
      { id: 'cleo mail', choices: ['cleo@acme.example'], sure: false },
      { id: 'cleo externalAccess', choices: [true], sure: true },
    ]);
  });

  test('that somebody is logged in nowhere is no fault of a document', () => {
    expect(askedIn([healthy])).toEqual([]);
    expect(userOf(healthy, 'cleo').connectedServer).toBeNull();
    expect(nothingToClear(healthy, [])).toBe('There is no fault to clear.');
  });

  test('the answers are taken, each once; what one mends the other need not', () => {
    const { asked } = clearing(faulty, []);
    const answers = new Map(asked.map(({ id, choices: [value = null] }) => [id, value]));
    const edit = clearFaults(faulty, [], answers);
    const after = made(edit);
    expect(onCards(after.topology)).toEqual([]);
    expect(after.topology.gateway).toMatchObject({ configuredServer: 's1', blockedDomains: [], maxPresences: -1 });
    expect(after.topology.users.map(({ mail }) => mail)).toEqual([
      'ann2@acme.example',
      'ann@acme.example',
      'cleo@acme.example',
    ]);
    expect(edit).toMatchObject({ said: '9 faults cleared.' });
  });

  test('without a server the gateway cannot be joined, and that is said', () => {
    const alone = removeParts(healthy, ['s1', 's2', 's3', 'ann', 'bob', 'cleo']);
    expect(askedIn([alone])).toEqual([]);
    expect(nothingToClear(alone, [])).toContain('Add a community server first');
  });
});

describe('away from home', () => {
  test('that somebody came so is asked about once nothing else is left to clear', () => {
    expect(askedIn([away])).toEqual(['ann connectedServer']);
    expect(clearing(away, []).asked).toMatchObject([{ name: 'Logged in away from home', choices: ['s3'], sure: true }]);
    const story = told(away, broken('server running', 's1'));
    expect(askedIn(story)).toEqual([]);
    expect(clearFaults(story[0], story.slice(1))).toMatchObject({ playground: away, said: '1 fault cleared.' });
  });

  test('is mended at home, or where the user was before', () => {
    expect(mendOf(away, [], ['ann'], 'connectedServer')).toBe('s3');
    expect(made(mendFault(away, [], ['ann'], 'connectedServer'))).toEqual(healthy);
    const [now, ...earlier] = told(
      set('ann', 'connectedServer', null)(healthy),
      broken('user connectedServer 2', 'ann'),
    );
    expect(userOf(now, 'ann').connectedServer).toBe('s1');
    expect(mendOf(now, earlier, ['ann'], 'connectedServer')).toBeNull();
  });

  test('cannot be mended while the home server is down, and cannot be set without one', () => {
    const down = set('s3', 'running', false)(away);
    expect(mendOf(down, [], ['ann'], 'connectedServer')).toBeUndefined();
    const fault = POSSIBLE_FAULTS.find(({ id }) => id === 'user connectedServer 2');
    expect(fault?.set(healthy, 'bob', '')).toMatchObject({ ok: false });
    expect(fault?.set(healthy, 'cleo', '')).toMatchObject({ ok: false });
    expect(fault?.set(without('s1', 's2')(healthy), 'ann', '')).toMatchObject({ ok: false });
  });
});

describe('one fault', () => {
  const one = ([now, ...earlier]: Story, parts: readonly string[], key: string): unknown =>
    mendOf(now, earlier, parts, key);

  test('goes back to what it was, is switched on, or waits for a person', () => {
    expect(one(told(healthy, broken('user homeServer', 'ann')), ['ann'], 'homeServer')).toBe('s3');
    expect(one([set('s1', 'running', false)(healthy)], ['s1'], 'running')).toBe(true);
    expect(one([set('ann', 'homeServer', 'west')(healthy)], ['ann'], 'homeServer')).toBeUndefined();
    expect(one([community], ['s1', 's2'], 'blockedServerLinks')).toBe(true);
    expect(one([healthy], ['ann'], 'mail')).toBeUndefined();
  });

  test('is mended alone', () => {
    const [now, ...earlier] = told(healthy, broken('server running', 's1'), broken('gateway maxChats', 'gw'));
    const mended = made(mendFault(now, earlier, ['gw'], 'maxChats'));
    expect(mended).toEqual(set('s1', 'running', false)(healthy));
    expect(mendFault(set('ann', 'homeServer', 'west')(healthy), [], ['ann'], 'homeServer')).toMatchObject({
      ok: false,
      at: 'ann',
    });
  });
});

/** Edits that touch no fault; each leaves what can be broken as it is. */
const HARMLESS: readonly ((playground: Playground, n: number) => Playground)[] = [
  (p, n) => made(setTitle(p, `Title ${n}`)),
  (p, n) => moveParts(p, new Map([...p.topology.servers, ...p.topology.users].map(({ id }) => [id, [n * 8, 8]]))),
  (p, n) => set(p.topology.servers[n % p.topology.servers.length]?.id ?? '', 'name', `server ${n}`)(p),
  (p, n) => set(p.topology.users[n % p.topology.users.length]?.id ?? '', 'name', `user ${n}`)(p),
  (p, n) =>
    set(p.topology.servers[n % p.topology.servers.length]?.id ?? '', 'role', n % 2 ? 'meeting' : 'community')(p),
  (p) => {
    const [from] = p.topology.externals;
    const [to] = p.topology.users;
    return from && to ? made(addRequests(p, [{ kind: 'chat', from: from.id, to: to.id }])) : p;
  },
];

const steps = fc.array(fc.record({ breaks: fc.boolean(), what: fc.nat(999), part: fc.nat(999), other: fc.nat(999) }), {
  maxLength: 14,
});
const sizes = { minServers: 1, minPeople: 1, maxServers: 4, maxUsers: 4, maxExternals: 2, maxRequests: 2 };

/** Breaks one part where the list offers it: where the fault does not stand yet. */
function breakOne(playground: Playground, what: number, part: number, other: number): Playground {
  const { gateway, servers, users } = playground.topology;
  const fault = POSSIBLE_FAULTS[what % POSSIBLE_FAULTS.length];
  if (!fault) return playground;
  const parts = { gateway: gateway ? [gateway] : [], server: servers, pair: servers, user: users }[fault.kind];
  const [a, b] = [part, other].map((n) => parts[n % Math.max(1, parts.length)]?.id ?? '');
  if (a === undefined || b === undefined || a === '' || (fault.kind === 'pair' && a === b)) return playground;
  if (stands(playground, fault, a, b)) return playground;
  const edit = fault.set(playground, a, b);
  return edit.ok ? edit.playground : playground;
}

describe('for every document', () => {
  test('any sequence of breaks and harmless edits, cleared, is the edits alone', () => {
    fc.assert(
      fc.property(arbitraryPlayground(sizes), steps, (first, drawn) => {
        let [now, wanted] = [first, first];
        const earlier: Playground[] = [];
        for (const { breaks, what, part, other } of drawn) {
          const harmless = HARMLESS[what % HARMLESS.length];
          const next = breaks ? breakOne(now, what, part, other) : (harmless?.(now, part) ?? now);
          if (!breaks) wanted = harmless?.(wanted, part) ?? wanted;
          if (next !== now) earlier.unshift(now);
          now = next;
        }
        expect(made(clearFaults(now, earlier))).toEqual(wanted);
        const { restored, asked } = clearing(now, earlier);
        expect(nothingToClear(now, earlier) === null).toBe(restored !== now || asked.length > 0);
      }),
      { numRuns: 300 },
    );
  });

  test('what is asked about stood there at the beginning, and every answer is healthy', () => {
    fc.assert(
      fc.property(arbitraryPlayground(sizes), (playground) => {
        const { asked, restored } = clearing(playground, []);
        expect(restored).toBe(playground);
        const answers = new Map(asked.map(({ id, choices: [value = null] }) => [id, value]));
        const after = made(clearFaults(playground, [], answers));
        expect(onCards(after.topology)).toEqual([]);
        expect(asked.length === 0).toBe(after === playground);
      }),
    );
  });

  test('every fault of the catalog that marks its part can be answered', () => {
    for (const kind of ['gateway', 'server', 'user'] as const)
      for (const { key, faults = [], mend } of CATALOG[kind].attributes)
        if (faults.length > 0) expect(mend, `${kind} ${key}`).toBeDefined();
  });
});

test('blocking and opening a pair again leaves nothing to clear', () => {
  const story = told(
    healthy,
    (playground) => made(setServerLink(playground, 's1', 's2', false)),
    (playground) => made(setServerLink(playground, 's1', 's2', true)),
  );
  const [now, ...earlier] = story;
  expect(nothingToClear(now, earlier)).toBe('There is no fault to clear.');
});
