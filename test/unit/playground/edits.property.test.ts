/** Whatever is done to whatever playground: references hold, a document can hold it, and what was not touched is the same object. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidyUp } from '../../../src/playground/arrange';
import { joinCluster, leaveCluster, makeCluster } from '../../../src/playground/clusters';
import { connect, disconnect, logOut } from '../../../src/playground/connect';
import { copyParts, duplicateParts, pasteParts } from '../../../src/playground/copies';
import {
  moveParts,
  moveServer,
  resetState,
  setAssumption,
  setAttribute,
  setServerLink,
  setStartState,
  setStartTurn,
  setTitle,
} from '../../../src/playground/edits';
import { addNote, setNoteAbout, setNoteText } from '../../../src/playground/notes';
import { addPart, removeParts } from '../../../src/playground/parts';
import { addPeople } from '../../../src/playground/people';
import type { Playground } from '../../../src/playground/playground';
import { addRequests, clearRequests, fullTurn, removeRequest } from '../../../src/playground/script';
import { setSeveral, spreadPeople } from '../../../src/playground/several';
import { run } from '../../../src/routing/route';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { CATALOG } from '../../../src/topology/catalog';
import { namesServerOrCluster, type Topology } from '../../../src/topology/topology';
import { arbitraryPlayground, arbitraryText } from '../arbitrary';
import { dangling, deepFreeze, needlesslyNew } from './community';

/** Numbers and texts that every kind of edit draws its choices from. */
interface Draw {
  readonly what: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly text: string;
  readonly flag: boolean;
}
const draw: fc.Arbitrary<Draw> = fc.record({
  what: fc.nat({ max: 9999 }),
  a: fc.nat({ max: 99 }),
  b: fc.nat({ max: 99 }),
  c: fc.nat({ max: 99 }),
  text: arbitraryText(0, 300),
  flag: fc.boolean(),
});

const KEYS = [...new Set(Object.values(CATALOG).flatMap((kind) => kind.attributes.map((attribute) => attribute.key)))];
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];
const idsOf = ({ gateway, clusters, servers, users, externals }: Topology): readonly string[] =>
  [...(gateway ? [gateway] : []), ...clusters, ...servers, ...users, ...externals].map((part) => part.id);

/** Each edit of the product once, on parts that are there more often than not. */
const EDITS: Readonly<Record<string, (playground: Playground, drawn: Draw, other: Playground) => object>> = {
  addPart: (p, { a, b, c }) =>
    addPart(p, pick(['gateway', 'server', 'user', 'external'] as const, a) ?? 'user', [b * 5, c * 5]),
  removeParts: (p, { a, b, flag }) => removeParts(p, [idAt(p, a), ...(flag ? [idAt(p, b)] : [])]),
  setAttribute: (p, { a, b, c, text, flag }) =>
    setAttribute(
      p,
      idAt(p, a),
      pick(KEYS, b) ?? 'name',
      pick([text, flag, c, idAt(p, c), null, text.split('l'), ''], c),
    ),
  setSeveral: (p, { a, b, c, text, flag }) =>
    setSeveral(
      p,
      flag ? 'user' : 'server',
      idsOf(p.topology).slice(a % 4),
      pick(KEYS, b) ?? 'role',
      pick([text, flag, idAt(p, c), null, ''], c),
    ),
  spreadPeople: (p, { a, b }) =>
    spreadPeople(p, idsOf(p.topology).slice(a % 4), pick(['logIns', 'homes', 'both'] as const, b) ?? 'both'),
  addPeople: (p, { a, b, text, flag }) =>
    addPeople(p, {
      count: a % 12,
      pattern: text,
      loggedIn: flag ? { to: 'spread' } : { to: 'server', id: serverAt(p, b) },
      home: pick(['none', 'spread', 'asLoggedIn'] as const, b) ?? 'none',
    }),
  setTitle: (p, { text }) => setTitle(p, text),
  setAssumption: (p, { flag }) => setAssumption(p, 'shortcut', flag ? 'on' : 'off'),
  setServerLink: (p, { a, b, flag }) => setServerLink(p, serverAt(p, a), serverAt(p, b), flag),
  setStartTurn: (p, { a, flag }) => setStartTurn(p, flag ? serverAt(p, a) : null),
  setStartState: (p, { a, b }) => setStartState(p, { chats: a, presences: b - 1 }),
  resetState: (p) => resetState(p),
  moveParts: (p, { a, b, c }) => moveParts(p, new Map([[idAt(p, a), [b * 3, -c * 3]]])),
  moveServer: (p, { a, b }) => moveServer(p, serverAt(p, a), b % 8),
  tidyUp: (p) => tidyUp(p),
  connect: (p, { a, b, c }) => connect(p, idAt(p, a), idAt(p, b), pick(['any', 'connected', 'home'] as const, c)),
  disconnect: (p, { a, b, c }) =>
    disconnect(p, idAt(p, a), idAt(p, b), pick(['gateway', 'connected', 'home'] as const, c) ?? 'home'),
  logOut: (p, { a }) => logOut(p, idAt(p, a)),
  makeCluster: (p, { a, b, text, flag }) => makeCluster(p, [serverAt(p, a), serverAt(p, b)], flag ? text : undefined),
  joinCluster: (p, { a, b }) => joinCluster(p, [serverAt(p, a)], pick(p.topology.clusters, b)?.id ?? ''),
  leaveCluster: (p, { a }) => leaveCluster(p, [serverAt(p, a)]),
  duplicateParts: (p, { a, b, c }) => duplicateParts(p, [idAt(p, a), idAt(p, b), idAt(p, c)]),
  pasteOwn: (p, { a, b, c }) => pasteParts(p, copyParts(p, [idAt(p, a), idAt(p, b)]), [c * 9, 0]),
  pasteOther: (p, { a, b, c, flag }, other) =>
    pasteParts(p, copyParts(other, flag ? idsOf(other.topology) : [idAt(other, a), idAt(other, b)]), [c * 9, 0]),
  addNote: (p, { a, b, text, flag }) => addNote(p, [a * 5, b * 5], text, flag ? idAt(p, a) : undefined),
  setNoteText: (p, { a, text, flag }) => setNoteText(p, noteAt(p, a), flag ? text : `${text}\r\n\tmore`),
  setNoteAbout: (p, { a, b, flag }) => setNoteAbout(p, noteAt(p, a), flag ? idAt(p, b) : null),
  moveNotes: (p, { a, b, c }) => moveParts(p, new Map([[noteAt(p, a), [b * 3, -c * 3]]])),
  removeNotes: (p, { a, b, flag }) => removeParts(p, [noteAt(p, a), ...(flag ? [idAt(p, b)] : [])]),
  duplicateNotes: (p, { a, b }) => duplicateParts(p, [noteAt(p, a), idAt(p, b)]),
  pasteNotes: (p, { a, b, c }, other) =>
    pasteParts(p, copyParts(other, [noteAt(other, a), idAt(other, b)]), [c * 9, 0]),
  addRequests: (p, { a, b }) => addRequests(p, [{ kind: 'chat', from: idAt(p, a), to: idAt(p, b) }]),
  fullTurn: (p, { a, b }) => fullTurn(p, { kind: 'subscribe', from: idAt(p, a), to: idAt(p, b) }),
  removeRequest: (p, { a }) => removeRequest(p, a % 8),
  clearRequests: (p) => clearRequests(p),
};
const idAt = ({ topology }: Playground, n: number): string => pick(idsOf(topology), n) ?? 'none';
const noteAt = ({ notes }: Playground, n: number): string => pick(notes, n)?.id ?? 'none';
const serverAt = ({ topology }: Playground, n: number): string => pick(topology.servers, n)?.id ?? 'none';

/** Home-server texts that became references by an edit of something else. */
function healed(before: Playground, after: Playground): readonly string[] {
  return after.topology.users.flatMap((user) => {
    const old = before.topology.users.find((each) => each.id === user.id);
    if (!old || user.homeServer === null || !namesServerOrCluster(after.topology, user.homeServer)) return [];
    return old.homeServer !== null && namesServerOrCluster(before.topology, old.homeServer) ? [] : [user.id];
  });
}
const MAY_SET_HOMES = ['setAttribute', 'setSeveral', 'spreadPeople', 'connect'];

/** With every other server in a cluster. */
const start = arbitraryPlayground({ maxServers: 5, maxUsers: 5, maxExternals: 3, maxClusters: 3, minPeople: 1 }).map(
  (playground): Playground => {
    const { clusters, servers } = playground.topology;
    const joined = servers.map((server, n) =>
      n % 2 === 0 ? { ...server, cluster: pick(clusters, n)?.id ?? null } : server,
    );
    return { ...playground, topology: { ...playground.topology, servers: joined } };
  },
);

test('any sequence of edits keeps every promise', () => {
  const names = Object.keys(EDITS);
  fc.assert(
    fc.property(start, start, fc.array(draw, { minLength: 1, maxLength: 12 }), (first, other, draws) => {
      let before = deepFreeze(first);
      deepFreeze(other);
      for (const drawn of draws) {
        const name = names[drawn.what % names.length] ?? '';
        const result = EDITS[name]?.(before, drawn, other) ?? before;
        if ('reason' in result) {
          expect(String(result.reason), name).toMatch(/^[\s\S]+[.]$/);
          continue;
        }
        if ('request' in result) continue;
        const after = ('playground' in result ? result.playground : result) as Playground;
        expect(dangling(after), name).toEqual([]);
        expect(needlesslyNew(before, after), name).toEqual([]);
        if (!MAY_SET_HOMES.includes(name)) expect(healed(before, after), name).toEqual([]);
        const ids = [...idsOf(after.topology), ...after.notes.map(({ id }) => id)];
        expect(new Set(ids).size, name).toBe(ids.length);
        expect(parseDocument(formatDocument(after)), name).toEqual({ ok: true, playground: after });
        expect(() => run(after.topology, after.requests, after.state), name).not.toThrow();
        before = deepFreeze(after);
      }
    }),
    { numRuns: 200 },
  );
});

test('every edit of the table is reached, and changes something', () => {
  const changed = new Set<string>();
  const draws = fc.sample(fc.tuple(start, start, draw), {
    numRuns: 1500,
    seed: 1,
  });
  for (const [playground, other, drawn] of draws) {
    for (const [name, edit] of Object.entries(EDITS)) {
      if (changed.has(name)) continue;
      const result = edit(playground, drawn, other);
      if ('reason' in result || 'request' in result) continue;
      if (('playground' in result ? result.playground : result) !== playground) changed.add(name);
    }
  }
  expect([...changed].toSorted()).toEqual(Object.keys(EDITS).toSorted());
});
