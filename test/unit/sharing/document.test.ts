/** SPEC 3: what a document refuses, with the path of the first offence, and what it puts right. */

import { describe, expect, test } from 'vitest';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { LIMITS } from '../../../src/topology/parts';
import { healthy } from '../healthy';

const EXAMPLE = `{
  "format": "sametime-topology",
  "version": 1,
  "title": "Home server, logged in elsewhere",
  "gateway": { "id": "gw", "name": "Gateway", "position": [0, 0], "configuredServer": "s1" },
  "clusters": [{ "id": "c1", "name": "cluster1" }],
  "servers": [
    { "id": "s1", "name": "st1", "host": "st1.example.com", "position": [0, 0], "port1516Open": false, "cluster": "c1" },
    { "id": "s2", "name": "st2", "host": "", "position": [8.5, -16] }
  ],
  "users": [
    { "id": "ann", "name": "Ann", "mail": "ann@example.com", "position": [0, 0], "connectedServer": "s2", "homeServer": "s1" },
    { "id": "bob", "name": "Bob", "mail": "", "position": [0, 0] }
  ],
  "externals": [
    { "id": "x1", "name": "Xavier", "mail": "x@partner.example", "position": [0, 0] },
    { "id": "x2", "name": "Yara", "mail": "y@partner.example", "position": [0, 0] }
  ],
  "blockedServerLinks": [["s1", "s2"]],
  "assumptions": { "shortcut": "on" },
  "requests": [{ "kind": "chat", "from": "x1", "to": "ann" }],
  "state": { "next": "s1", "chats": 2 }
}`;

/** The example with one thing changed: a function of its value, or a replacement in its text. */
type Change = ((document: Loose) => void) | readonly [from: string, to: string];
interface Loose {
  [key: string]: Loose;
}

const changed = (change: Change): string => {
  if (typeof change === 'function') {
    const document = JSON.parse(EXAMPLE) as Loose;
    change(document);
    return JSON.stringify(document);
  }
  const [from, to] = change;
  expect(EXAMPLE).toContain(from);
  return EXAMPLE.replace(from, () => to);
};

const errorOf = (text: string): { path: string; message: string } => {
  const result = parseDocument(text);
  if (result.ok) throw new Error('it was accepted');
  return result.error;
};

const remove =
  (...path: readonly string[]): Change =>
  (document) => {
    const owner = path.slice(0, -1).reduce<Loose>((at, key) => at[key] ?? {}, document);
    delete owner[path.at(-1) ?? ''];
  };

const put =
  (key: string, value: unknown): Change =>
  (document) => {
    document[key] = value as Loose;
  };

describe('refused, with path and plain words', () => {
  const rows: readonly (readonly [what: string, change: Change, path: string, words: RegExp])[] = [
    ['another format', ['"sametime-topology"', '"drawing"'], 'format', /another kind of file/],
    ['a format of the wrong type', ['"sametime-topology"', '7'], 'format', /another kind of file/],
    ['no format', remove('format'), 'format', /missing/],
    ['a newer version', ['"version": 1', '"version": 3'], 'version', /newer version/],
    [
      'a newer version with keys of its own before it',
      ['"version": 1', '"events": [], "version": 3'],
      'version',
      /newer/,
    ],
    ['a version of the wrong type', ['"version": 1', '"version": "1"'], 'version', /number 1 or 2/],
    ['version 0', ['"version": 1', '"version": 0'], 'version', /number 1/],
    ['no version', remove('version'), 'version', /missing/],
    ['no gateway key', remove('gateway'), 'gateway', /missing/],
    ['no servers', remove('servers'), 'servers', /missing/],
    ['no users', remove('users'), 'users', /missing/],
    ['no externals', remove('externals'), 'externals', /missing/],
    ['an unknown key', ['"title"', '"titel": "", "title"'], 'titel', /"titel" is not known/],
    ['an unknown key in a part', ['"port1516Open"', '"port1516"'], 'servers[0].port1516', /"port1516" is not known/],
    ['a key that every object has', ['"title"', '"constructor": 1, "title"'], 'constructor', /"constructor"/],
    ['a key __proto__', ['"title"', '"__proto__": { "users": [] }, "title"'], '__proto__', /"__proto__"/],
    ['a key __proto__ in a part', ['"host": ""', '"__proto__": null, "host": ""'], 'servers[1].__proto__', /__proto__/],
    ['a key toString in assumptions', ['"shortcut"', '"toString"'], 'assumptions.toString', /"toString"/],
    ['a key that is no word', ['"title"', '"odd key": 1, "title"'], '["odd key"]', /"odd key"/],
    [
      'a position of a cluster',
      ['"name": "cluster1"', '"name": "k", "position": [0, 0]'],
      'clusters[0].position',
      /not known/,
    ],
    [
      'a title that is no text',
      ['"title": "Home server, logged in elsewhere"', '"title": 5'],
      'title',
      /text, not a number/,
    ],
    ['a title of null', ['"title": "Home server, logged in elsewhere"', '"title": null'], 'title', /not null/],
    ['a title that is too long', ['Home server', 'H'.repeat(121)], 'title', /at most 120/],
    ['a line break in a title', ['Home server', 'Home\\nserver'], 'title', /line break/],
    ['a line separator', ['Home server', 'Home\u2028server'], 'title', /line break/],
    ['a next-line character', ['Home server', 'Home\\u0085server'], 'title', /line break/],
    ['a control character', ['Home server', 'Home\\u0007server'], 'title', /U\+0007/],
    ['a tab', ['Home server', 'Home\\tserver'], 'title', /U\+0009/],
    ['delete', ['Home server', 'Home\\u007fserver'], 'title', /U\+007F/],
    ['a text-direction override', ['"Ann"', '"A\u202enn"'], 'users[0].name', /U\+202E/],
    ['a text-direction mark', ['"Ann"', '"A\u200fnn"'], 'users[0].name', /U\+200F/],
    ['a text-direction isolate', ['"Ann"', '"A\u2066nn"'], 'users[0].name', /U\+2066/],
    ['an Arabic letter mark', ['"Ann"', '"A\u061cnn"'], 'users[0].name', /U\+061C/],
    [
      'clusters of null',
      ['"clusters": [{ "id": "c1", "name": "cluster1" }]', '"clusters": null'],
      'clusters',
      /list, not null/,
    ],
    ['servers that are no list', put('servers', {}), 'servers', /list, not an object/],
    [
      'a server that is no object',
      ['{ "id": "s2", "name": "st2", "host": "", "position": [8.5, -16] }', '"s2"'],
      'servers[1]',
      /object, not text/,
    ],
    ['a gateway that is a list', put('gateway', []), 'gateway', /object, not a list/],
    ['a missing id', remove('servers', '0', 'id'), 'servers[0].id', /missing/],
    ['an empty id', ['"id": "s2"', '"id": ""'], 'servers[1].id', /no id/],
    ['an id with a space', ['"id": "ann"', '"id": "a nn"'], 'users[0].id', /no id/],
    ['an id with a line break behind it', ['"id": "bob"', '"id": "bob\\n"'], 'users[1].id', /no id/],
    ['an id of 65 characters', ['"id": "bob"', `"id": "${'b'.repeat(65)}"`], 'users[1].id', /no id/],
    ['an id that is a number', ['"id": "bob"', '"id": 5'], 'users[1].id', /an id, not a number/],
    ['an id twice in one list', ['"id": "s2"', '"id": "s1"'], 'servers[1].id', /already/],
    ['an id of another kind of part', ['"id": "x2"', '"id": "gw"'], 'externals[1].id', /already/],
    ['an id of a cluster for a user', ['"id": "bob"', '"id": "c1"'], 'users[1].id', /already/],
    ['a missing name', remove('users', '1', 'name'), 'users[1].name', /missing/],
    ['an empty name', ['"name": "Bob"', '"name": ""'], 'users[1].name', /empty/],
    ['a name of blanks', ['"name": "Bob"', '"name": " \u00a0 "'], 'users[1].name', /empty/],
    ['a name that is too long', ['"name": "Bob"', `"name": "${'B'.repeat(81)}"`], 'users[1].name', /at most 80/],
    ['a missing host', remove('servers', '1', 'host'), 'servers[1].host', /missing/],
    ['a host that is too long', ['st1.example.com', 'h'.repeat(254)], 'servers[0].host', /at most 253/],
    ['a missing mail', remove('users', '1', 'mail'), 'users[1].mail', /missing/],
    ['a mail of null', ['"mail": ""', '"mail": null'], 'users[1].mail', /text, not null/],
    ['a mail that is too long', ['"mail": ""', `"mail": "${'m'.repeat(255)}"`], 'users[1].mail', /at most 254/],
    ['a missing position', remove('externals', '1', 'position'), 'externals[1].position', /missing/],
    ['a position of one number', ['[8.5, -16]', '[8.5]'], 'servers[1].position', /pair/],
    ['a position of three numbers', ['[8.5, -16]', '[1, 2, 3]'], 'servers[1].position', /pair/],
    ['a position of text', ['[8.5, -16]', '["8", 0]'], 'servers[1].position[0]', /number, not text/],
    ['a nested position', ['[8.5, -16]', '[0, [0]]'], 'servers[1].position[1]', /number, not a list/],
    [
      'a position that is no list',
      ['[8.5, -16]', '{ "x": 0 }'],
      'servers[1].position',
      /pair of numbers, not an object/,
    ],
    ['a position beyond all numbers', ['[8.5, -16]', '[0, 1e999]'], 'servers[1].position[1]', /100000/],
    ['a position off the canvas', ['[8.5, -16]', '[-100000.5, 0]'], 'servers[1].position[0]', /100000/],
    ['a switch of text', ['"port1516Open": false', '"port1516Open": "no"'], 'servers[0].port1516Open', /true or false/],
    ['a switch of null', ['"port1516Open": false', '"port1516Open": null'], 'servers[0].port1516Open', /not null/],
    ['an unknown role', ['"port1516Open": false', '"role": "proxy"'], 'servers[0].role', /"community" or "meeting"/],
    [
      'an unknown configured server',
      ['"configuredServer": "s1"', '"configuredServer": "s9"'],
      'gateway.configuredServer',
      /^no server has the id "s9"$/,
    ],
    [
      'a configured server that is a user',
      ['"configuredServer": "s1"', '"configuredServer": "ann"'],
      'gateway.configuredServer',
      /no server/,
    ],
    [
      'a configured server that is a number',
      ['"configuredServer": "s1"', '"configuredServer": 1'],
      'gateway.configuredServer',
      /not a number/,
    ],
    ['an unknown cluster', ['"cluster": "c1"', '"cluster": "c2"'], 'servers[0].cluster', /no cluster has the id "c2"/],
    ['a cluster that is a server', ['"cluster": "c1"', '"cluster": "s2"'], 'servers[0].cluster', /no cluster/],
    [
      'an unknown connected server',
      ['"connectedServer": "s2"', '"connectedServer": "s9"'],
      'users[0].connectedServer',
      /^no server has the id "s9"$/,
    ],
    [
      'a connected server that is a cluster',
      ['"connectedServer": "s2"', '"connectedServer": "c1"'],
      'users[0].connectedServer',
      /no server/,
    ],
    ['an empty home server', ['"homeServer": "s1"', '"homeServer": ""'], 'users[0].homeServer', /empty/],
    [
      'a home server that is too long',
      ['"homeServer": "s1"', `"homeServer": "${'h'.repeat(254)}"`],
      'users[0].homeServer',
      /at most 253/,
    ],
    [
      'a home server of an external user',
      ['"x@partner.example"', '"x@partner.example", "homeServer": null'],
      'externals[0].homeServer',
      /not known/,
    ],
    [
      'blocked domains that are text',
      ['"configuredServer": "s1"', '"blockedDomains": "a.example"'],
      'gateway.blockedDomains',
      /list, not text/,
    ],
    [
      'an empty blocked domain',
      ['"configuredServer": "s1"', '"blockedDomains": ["a.example", " "]'],
      'gateway.blockedDomains[1]',
      /empty/,
    ],
    [
      'too many blocked domains',
      ['"configuredServer": "s1"', `"blockedDomains": ${JSON.stringify(new Array(101).fill('a'))}`],
      'gateway.blockedDomains',
      /at most 100/,
    ],
    ['a limit below -1', ['"configuredServer": "s1"', '"maxChats": -2'], 'gateway.maxChats', /from -1 to 2147483647/],
    [
      'a limit that is not whole',
      ['"configuredServer": "s1"', '"maxPresences": 1.5'],
      'gateway.maxPresences',
      /whole number/,
    ],
    [
      'a limit beyond 2^31-1',
      ['"configuredServer": "s1"', '"maxChats": 2147483648'],
      'gateway.maxChats',
      /whole number/,
    ],
    ['a limit of null', ['"configuredServer": "s1"', '"maxChats": null'], 'gateway.maxChats', /not null/],
    ['a pair that joins a server to itself', ['["s1", "s2"]', '["s2", "s2"]'], 'blockedServerLinks[0]', /itself/],
    ['a pair twice', ['["s1", "s2"]', '["s1", "s2"], ["s1", "s2"]'], 'blockedServerLinks[1]', /twice/],
    [
      'a pair twice, the other way round',
      ['["s1", "s2"]', '["s1", "s2"], ["s2", "s1"]'],
      'blockedServerLinks[1]',
      /twice/,
    ],
    ['a pair of one', ['["s1", "s2"]', '["s1"]'], 'blockedServerLinks[0]', /pair/],
    ['a pair of three', ['["s1", "s2"]', '["s1", "s2", "s1"]'], 'blockedServerLinks[0]', /pair/],
    ['a pair with a user', ['["s1", "s2"]', '["s1", "ann"]'], 'blockedServerLinks[0][1]', /no server/],
    ['an unknown assumption', ['"shortcut"', '"shortcuts"'], 'assumptions.shortcuts', /not known/],
    ['an unknown value of an assumption', ['"on"', '"yes"'], 'assumptions.shortcut', /"off" or "on"/],
    ['an assumption of true', ['"on"', 'true'], 'assumptions.shortcut', /text, not true or false/],
    ['assumptions of null', ['{ "shortcut": "on" }', 'null'], 'assumptions', /object, not null/],
    ['an unknown kind of request', ['"chat", "from"', '"call", "from"'], 'requests[0].kind', /"subscribe" or "chat"/],
    ['a request without kind', remove('requests', '0', 'kind'), 'requests[0].kind', /missing/],
    ['a request with a note', ['"to": "ann" }', '"to": "ann", "note": "" }'], 'requests[0].note', /not known/],
    ['a request from nobody', ['"from": "x1"', '"from": "x9"'], 'requests[0].from', /no user has the id "x9"/],
    ['a request to a server', ['"to": "ann" }', '"to": "s1" }'], 'requests[0].to', /no user/],
    ['a request between two local users', ['"from": "x1"', '"from": "bob"'], 'requests[0]', /two local users/],
    ['a request to oneself', ['"from": "x1"', '"from": "ann"'], 'requests[0]', /two local users/],
    ['a request between two external users', ['"to": "ann" }', '"to": "x2" }'], 'requests[0]', /two external users/],
    ['a turn of nobody', ['"next": "s1"', '"next": "s9"'], 'state.next', /no server has the id "s9"/],
    ['a turn of a user', ['"next": "s1"', '"next": "ann"'], 'state.next', /no server/],
    ['sessions below 0', ['"chats": 2', '"chats": -1'], 'state.chats', /from 0/],
    ['sessions that are not whole', ['"chats": 2', '"presences": 0.5'], 'state.presences', /whole number/],
    ['a state of null', ['{ "next": "s1", "chats": 2 }', 'null'], 'state', /object, not null/],
    ['an unknown key of the state', ['"chats": 2', '"last": null'], 'state.last', /"last"/],
    ['too many servers', put('servers', many(LIMITS.servers + 1, 's')), 'servers', /51 servers; at most 50/],
    ['too many clusters', put('clusters', many(LIMITS.clusters + 1, 'k')), 'clusters', /at most 50/],
    ['too many users', put('users', many(LIMITS.people + 1, 'p')), 'users', /at most 5000/],
    [
      'too many users of both kinds',
      put('users', many(LIMITS.people - 1, 'p')),
      'externals',
      /5001 local and external/,
    ],
    [
      'too many requests',
      put('requests', new Array(1001).fill({ kind: 'chat', from: 'x1', to: 'ann' })),
      'requests',
      /at most 1000/,
    ],
  ];

  test.each(rows)('%s', (_what, change, path, words) => {
    const error = errorOf(changed(change));
    expect(error.path).toBe(path);
    expect(error.message).toMatch(words);
  });

  test.each([
    ['nothing', '', ''],
    ['no JSON', '{ "format": ', ''],
    ['a list', '[]', ''],
    ['null', 'null', ''],
    ['a number', '5', ''],
    ['text', '"sametime-topology"', ''],
    ['brackets without end', '['.repeat(200_000), ''],
    ['brackets nested 200,000 deep', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, ''],
    [
      'objects nested 100,000 deep for a gateway',
      EXAMPLE.replace('"gateway": {', `"gateway": ${'{"id":'.repeat(100_000)}0${'}'.repeat(100_000)}, "other": {`),
      'gateway.id',
    ],
    ['more than 4 Mi units', `${EXAMPLE}${' '.repeat(4 * 1024 * 1024)}`, ''],
  ])('a text that is %s', (_what, text, path) => {
    expect(errorOf(text).path).toBe(path);
  });

  test('a long or strange key does not flood the sentence', () => {
    const error = errorOf(changed(['"title"', `"${'k'.repeat(100_000)}": 1, "title"`]));
    expect(error.path.length + error.message.length).toBeLessThan(250);
  });

  test('where the JSON breaks off is told by line', () => {
    expect(errorOf(EXAMPLE.replace('"version": 1,', '"version": 1,,')).message).toMatch(/line 3, character 16/);
  });
});

const many = (count: number, letter: string): unknown =>
  Array.from({ length: count }, (_, index) => ({
    id: `${letter}${index + 1}`,
    name: 'n',
    position: [0, 0],
    ...(letter === 's' ? { host: '' } : {}),
    ...(letter === 'p' ? { mail: '' } : {}),
  }));

describe('the first offence in document order', () => {
  test.each<[string, Change, string]>([
    ['of two in one list', put('users', [{ id: 'ann', name: '' }, { id: 7 }]), 'users[0].name'],
    ['a key in the text before one that is missing', ['"name": "Bob", "mail": ""', '"nick": "Bob"'], 'users[1].nick'],
    [
      'the order of the text, not of the format',
      ['"name": "Bob", "mail": ""', '"mail": 5, "name": 5'],
      'users[1].mail',
    ],
    [
      'a reference that is read before the list it points into',
      ['"configuredServer": "s1"', '"configuredServer": "s9", "maxChats": "x"'],
      'gateway.configuredServer',
    ],
    [
      'an early reference and a later wrong type',
      ['"connectedServer": "s2"', '"connectedServer": "s9", "externalAccess": 1'],
      'users[0].connectedServer',
    ],
    [
      'an early wrong type and a later reference',
      ['"connectedServer": "s2"', '"externalAccess": 1, "connectedServer": "s9"'],
      'users[0].externalAccess',
    ],
    ['an unreadable server id is blamed, not what refers to it', ['"id": "s1"', '"id": "s 1"'], 'servers[0].id'],
  ])('%s', (_what, change, path) => {
    expect(errorOf(changed(change)).path).toBe(path);
  });

  test('sections in another order are read in that order', () => {
    const { state, users, ...rest } = JSON.parse(EXAMPLE) as Loose;
    const text = JSON.stringify({ state: { ...state, next: 's9' }, users: [5], unknown: users, ...rest });
    expect(errorOf(text).path).toBe('state.next');
    expect(parseDocument(JSON.stringify({ state, users, ...rest })).ok).toBe(true);
  });
});

describe('put right on reading', () => {
  const read = (text: string) => {
    const result = parseDocument(text);
    if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`);
    return result.playground;
  };

  test('text is composed and trimmed, lengths are measured on that', () => {
    const text = EXAMPLE.replace('"Ann"', `"  ${'e\\u0301'.repeat(80)}\\t\\n "`);
    expect(read(text).topology.users[0]?.name).toBe('é'.repeat(80));
  });

  test('a byte-order mark in front is dropped', () => {
    expect(read(`\uFEFF${EXAMPLE}`)).toEqual(read(EXAMPLE));
  });

  test('-0 becomes 0 wherever it stands', () => {
    const { topology, state } = read(EXAMPLE.replace('[8.5, -16]', '[-0, -0.0]').replace('"chats": 2', '"chats": -0'));
    expect(topology.servers[1]?.position.map((value) => Object.is(value, 0))).toEqual([true, true]);
    expect(Object.is(state.chats, 0)).toBe(true);
  });

  test('blocked pairs come into server order', () => {
    const three = EXAMPLE.replace(
      '[8.5, -16] }',
      '[8.5, -16] }, { "id": "s0", "name": "z", "host": "", "position": [0, 0] }',
    );
    const text = three.replace('[["s1", "s2"]]', '[["s0", "s2"], ["s2", "s1"]]');
    expect(read(text).topology.blockedServerLinks).toEqual([
      ['s1', 's2'],
      ['s2', 's0'],
    ]);
  });

  test('every default is filled in', () => {
    const text = '{"format":"sametime-topology","version":1,"gateway":null,"servers":[],"users":[],"externals":[]}';
    expect(read(text)).toEqual({
      title: '',
      topology: {
        gateway: null,
        clusters: [],
        servers: [],
        users: [],
        externals: [],
        blockedServerLinks: [],
        assumptions: { unreachable: 'fail', shortcut: 'off', homeElsewhere: 'offline' },
      },
      requests: [],
      state: { next: null, chats: 0, presences: 0 },
      notes: [],
    });
    expect(read(EXAMPLE).topology.servers[1]).toEqual({
      ...healthy('server'),
      id: 's2',
      name: 'st2',
      host: '',
      position: [8.5, -16],
      role: 'community',
      running: true,
      port1516Open: true,
      trustsGateway: true,
      directoryReachable: true,
      filterFindsMail: true,
      discovered: true,
      knowsClusters: true,
      cluster: null,
    });
    expect(read(EXAMPLE).topology.assumptions).toEqual({
      unreachable: 'fail',
      shortcut: 'on',
      homeElsewhere: 'offline',
    });
    expect(read(EXAMPLE).state).toEqual({ next: 's1', chats: 2, presences: 0 });
  });

  test('explicit defaults are accepted and not written again', () => {
    const text = EXAMPLE.replace(
      '"configuredServer": "s1"',
      '"configuredServer": "s1", "running": true, "blockedDomains": [], "maxChats": -1, "maxPresences": -1',
    ).replace('"shortcut": "on"', '"shortcut": "on", "unreachable": "fail"');
    expect(read(text)).toEqual(read(EXAMPLE));
    expect(formatDocument(read(text))).toBe(formatDocument(read(EXAMPLE)));
  });

  test('what is misspelt as a home server is kept, ids of other parts and wrong case included', () => {
    for (const home of ['S1', 'ann', 'gw', 'st 9', 'x1']) {
      expect(read(EXAMPLE.replace('"homeServer": "s1"', `"homeServer": "${home}"`)).topology.users[0]?.homeServer).toBe(
        home,
      );
    }
  });

  test('limits themselves are accepted', () => {
    const text = EXAMPLE.replace('"Bob"', JSON.stringify('B'.repeat(80)))
      .replace('"id": "x2"', `"id": "${'x'.repeat(64)}"`)
      .replace('st1.example.com', 'h'.repeat(253))
      .replace('"mail": ""', `"mail": "${'m'.repeat(254)}"`)
      .replace('[8.5, -16]', '[100000, -100000]')
      .replace('"chats": 2', '"chats": 2147483647')
      .replace('Home server, logged in elsewhere', 't'.repeat(120));
    expect(parseDocument(text).ok).toBe(true);
  });

  test('nothing that was read reaches the prototype of objects', () => {
    parseDocument(changed(['"title"', '"__proto__": { "polluted": true }, "title"']));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

test('the text of a file: keys in the order of SPEC 3, two spaces, a newline at the end', () => {
  const result = parseDocument(EXAMPLE);
  const text = result.ok ? formatDocument(result.playground) : '';
  expect(text).toBe(`${JSON.stringify(JSON.parse(EXAMPLE), null, 2)}\n`);
});

test.each([
  ['{\n  "format": "sametime-topology",\n  version: 1\n}', 'this is not JSON text: line 3, character 3 does not fit'],
  ['{\r\n"format": "sametime-topology"\r\n"version": 1}', 'this is not JSON text: line 3, character 1 does not fit'],
  ['\uFEFF{"format" "sametime-topology"}', 'this is not JSON text: line 1, character 12 does not fit'],
  ['{\n"format": "sametime-topology",\n', 'this is not JSON text: it ends too early, in line 3'],
])('where JSON breaks off is told in every browser alike: %j', (text, message) => {
  expect(parseDocument(text)).toEqual({ ok: false, error: { path: '', message } });
});
