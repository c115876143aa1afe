// @ts-check
/** The communities the browser is measured with: as links, each with one request that can be watched, and of any size as a file and as a graph. */

import { createServer } from 'vite';

/** @import { Topology } from '../../src/topology/topology' */
/** @import { Stretch } from './frames.mjs' */
/** @import { Graph } from './peer/graph' */

/**
 * @typedef {object} Community
 * @property {string} link
 * @property {number} servers how many of them it shows; people may stand in groups
 * @property {readonly Stretch[]} travels when the token of its request is on its way, in milliseconds after Play
 */

/**
 * @typedef {object} Sized
 * @property {string} text the document as a file
 * @property {Graph} graph the same as the peers draw it
 */

const LARGE = { servers: 10, users: 100, externals: 4, requests: 0, target: Number.POSITIVE_INFINITY };
const SEED = 1;

/**
 * The sources are read as they stand, without a build of their own.
 * @param {string} root
 * @returns {Promise<{
 *   large: Community, small: Community, sized: (servers: number, users: number, requests: number) => Sized,
 *   directory: () => string,
 * }>} `directory`: an export of 200,000 entries
 */
export async function communities(root) {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  /**
   * @template Module
   * @param {string} path
   * @returns {Promise<Module>}
   */
  const load = async (path) => /** @type {Module} */ (await server.ssrLoadModule(path));
  try {
    /** @type {typeof import('../unit/sharing/realistic')} */
    const { realistic } = await load('/test/unit/sharing/realistic.ts');
    /** @type {typeof import('../../src/playground/firstSample')} */
    const { FIRST_SAMPLE } = await load('/src/playground/firstSample.ts');
    /** @type {typeof import('../../src/playground/arrange')} */
    const { tidyUp } = await load('/src/playground/arrange.ts');
    /** @type {typeof import('../../src/routing/route')} */
    const { initialState, run } = await load('/src/routing/route.ts');
    /** @type {typeof import('../../src/playback/timeline')} */
    const { timelineOf } = await load('/src/playback/timeline.ts');
    /** @type {typeof import('../../src/sharing/link')} */
    const { encodeLink } = await load('/src/sharing/link.ts');

    /**
     * With the delivered request that takes the most steps.
     * @param {Topology} topology
     * @returns {Community}
     */
    const watched = (topology) => {
      const { externals, servers, users } = topology;
      const traces = externals
        .slice(0, 1)
        .flatMap(({ id }) =>
          users.flatMap((to) => run(topology, [{ kind: 'chat', from: id, to: to.id }], initialState).traces),
        )
        .filter(({ verdict }) => verdict === 'delivered')
        .sort((a, b) => b.steps.length - a.steps.length);
      const [trace] = traces;
      if (!trace) throw new Error('no request of this community is delivered');
      const link = encodeLink({ title: 'Bench', topology, requests: [trace.request], state: initialState, notes: [] });
      if (link === null) throw new Error('this community is too long for a link');
      return {
        link,
        servers: servers.length,
        travels: timelineOf(topology, trace)
          .moments.filter(({ start, arrive }) => arrive > start)
          .map(({ start, arrive }) => ({ from: start, to: arrive })),
      };
    };
    /** @type {typeof import('../../src/sharing/document')} */
    const { formatDocument } = await load('/src/sharing/document.ts');
    /** @type {typeof import('../../src/playground/placement')} */
    const { PART_SIZES } = await load('/src/playground/placement.ts');
    /** @type {(servers: number, users: number, requests: number) => Sized} */
    const sized = (servers, users, requests) => {
      const size = { servers, users, externals: 1, requests, target: Number.POSITIVE_INFINITY };
      const playground = tidyUp(realistic(size, SEED));
      return { text: formatDocument(playground), graph: graphOf(playground.topology, PART_SIZES) };
    };
    /** @type {typeof import('../tools/directoryFile')} */
    const { directoryFile } = await load('/test/tools/directoryFile.ts');
    return {
      sized,
      directory: () => directoryFile({ people: 200_000, servers: 50, shape: 'openLdap', seed: SEED }),
      large: watched(tidyUp(realistic(LARGE, SEED)).topology),
      small: watched(FIRST_SAMPLE.playground.topology),
    };
  } finally {
    await server.close();
  }
}

/**
 * @param {Topology} topology
 * @param {typeof import('../../src/playground/placement').PART_SIZES} sizes
 * @returns {Graph}
 */
function graphOf({ gateway, servers, users, externals }, sizes) {
  /**
   * @param {'gateway' | 'server' | 'user' | 'external'} kind
   * @param {{ readonly id: string, readonly name: string, readonly position: readonly [number, number] }} part
   * @param {readonly string[]} rows
   */
  const node = (kind, { id, name, position: [x, y] }, rows) => ({ id, kind, name, rows, x, y, ...sizes[kind] });
  return {
    nodes: [
      ...(gateway ? [node('gateway', gateway, [])] : []),
      ...servers.map((server) => node('server', server, [server.host])),
      ...users.map((user) => node('user', user, [user.connectedServer ?? '-', user.homeServer ?? '-'])),
      ...externals.map((external) => node('external', external, [external.mail])),
    ],
    edges: [
      ...servers.flatMap(({ id }) => (gateway ? [{ id: `${gateway.id} ${id}`, from: gateway.id, to: id }] : [])),
      ...users.flatMap(({ id, connectedServer: from }) =>
        from === null ? [] : [{ id: `${from} ${id}`, from, to: id }],
      ),
    ],
  };
}
