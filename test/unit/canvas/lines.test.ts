/** The lines of an arranged community: apart where they leave a card, upright where they can be, between the cards of other rows. */

import { describe, expect, test } from 'vitest';
import { crosses, type Point } from '../../../src/canvas/geometry';
import { linksOf } from '../../../src/canvas/links';
import type { Path } from '../../../src/canvas/paths';
import { isSameScene, linkPaths, sceneOf } from '../../../src/canvas/scene';
import { tidyUp } from '../../../src/playground/arrange';
import { EMPTY_PLAYGROUND } from '../../../src/playground/playground';
import { EMPTY_TOPOLOGY, type Topology } from '../../../src/topology/topology';
import { external, gateway, server, user } from '../playground/community';

const start = (path: Path): Point => path.points[0] ?? { x: Number.NaN, y: Number.NaN };
const last = (path: Path): Point => path.points.at(-1) ?? { x: Number.NaN, y: Number.NaN };
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

describe('lines of a community', () => {
  const topology = arrangedCrowd();
  const scene = sceneOf(topology, new Map());
  const paths = linkPaths(scene, linksOf(topology, []), new Map(), new Map(), new Map());

  test('the one to where a user is logged in and the one home leave the card at different points, and the server too', () => {
    const away = topology.users.filter(({ homeServer }) => homeServer !== null);
    expect(away.length).toBeGreaterThan(0);
    for (const { id, connectedServer, homeServer } of away) {
      const connected = paths.get(`${id} ${connectedServer}`) ?? expect.fail(id);
      const home = paths.get(`${id} home ${homeServer}`) ?? expect.fail(id);
      expect(distance(last(connected), last(home))).toBeGreaterThan(24);
    }
  });

  test('are the same after an edit that moves nothing, and led anew after one that moves a card', () => {
    const [first, ...rest] = topology.servers;
    if (!first) throw new Error('a server is needed');
    const blocked: Topology = { ...topology, servers: [{ ...first, port1516Open: false }, ...rest] };
    const moved: Topology = { ...topology, servers: [{ ...first, position: [-400, 900] }, ...rest] };
    const without: Topology = { ...topology, servers: rest };
    expect(isSameScene(scene, sceneOf(blocked, new Map()))).toBe(true);
    for (const other of [moved, without]) expect(isSameScene(scene, sceneOf(other, new Map()))).toBe(false);
    const links = linksOf(blocked, []);
    const anew = linkPaths(scene, links, new Map(), new Map(), new Map());
    const still = linkPaths(scene, links, paths, new Map(), new Map(), true);
    expect([...still]).toEqual([...anew]);
    for (const [id, path] of still) expect(path).toBe(paths.get(id));
  });

  test('one that goes straight down to a user is upright', () => {
    const [first] = topology.users;
    const path = paths.get(`${first?.id} ${first?.connectedServer}`) ?? expect.fail('a line');
    expect(start(path).x).toBe(last(path).x);
  });

  test('gateway links to rows further down run between the cards, below the name of the gateway', () => {
    for (const { id } of topology.servers) {
      const path = paths.get(`gw ${id}`) ?? expect.fail(id);
      for (const [other, box] of scene.boxes) {
        if (other !== 'gw' && other !== id) expect(crosses(box, path.points), `to ${id} over ${other}`).toBe(false);
      }
      if (scene.label) expect(crosses(scene.label, path.points), id).toBe(false);
    }
  });

  /** Thirty servers in rows, one user at each, every third with a home elsewhere. */
  function arrangedCrowd(): Topology {
    const servers = Array.from({ length: 30 }, (_, n) => server(`s${n + 1}`));
    const users = servers.map(({ id }, n) =>
      user(`u${n}`, { connectedServer: id, homeServer: n % 3 === 0 ? `s${((n + 1) % 30) + 1}` : null }),
    );
    const given = { ...EMPTY_TOPOLOGY, gateway: gateway(), servers, users, externals: [external('x1')] };
    return tidyUp({ ...EMPTY_PLAYGROUND, topology: given }, { proportion: 1.4 }).topology;
  }
});
