// @ts-check
/** What size costs: opening, moving and editing communities from three people to five thousand, and the same graph in two peers. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build, preview } from 'vite';
import { freePort } from '../tools/free-port.mjs';
import { FRAMES, framesIn, middle, recorded, WORK, wholeOf } from './frames.mjs';
import { pointOn, pulled, wheeled } from './gestures.mjs';

/** @import { Browser, Page } from '@playwright/test' */
/** @import { Frames } from './frames.mjs' */
/** @import { Point } from './gestures.mjs' */
/** @import { communities } from './communities.mjs' */

/**
 * @typedef {object} Cost
 * @property {Frames} ready opening it: the longest task, and what the main thread worked in all
 * @property {number} waited milliseconds until it was displayed
 * @property {number} elements on the page
 * @property {Frames} pan
 * @property {Frames} zoom
 * @property {Frames} drag
 * @property {Frames | null} edit a port is blocked; null for peers, which route nothing
 * @property {number} shown milliseconds until that was displayed
 */

const SIZES = /** @type {const} */ ([
  [3, 3, 1],
  [10, 100, 1],
  [10, 100, 100],
  [10, 100, 1000],
  [50, 500, 1],
  [50, 4990, 1],
]);
const VIEW = { width: 1280, height: 800 };
const REPETITIONS = 3;
const SETTLED = 3000;

/**
 * @param {object} given
 * @param {Browser} given.browser
 * @param {string} given.root
 * @param {string} given.address
 * @param {Awaited<ReturnType<typeof communities>>['sized']} given.sized
 */
export async function measureSizes({ browser, root, address, sized }) {
  const [servers, users, requests] = [50, 4990, 1];
  const peers = await servedPeers(root, JSON.stringify(sized(servers, users, requests).graph));
  /** @type {Map<string, Cost[]>} */
  const all = new Map();
  /** @type {(name: string, cost: Promise<Cost>) => Promise<void>} */
  const note = async (name, cost) => {
    const measured = await cost;
    all.set(name, [...(all.get(name) ?? []), measured]);
    console.log(rowOf(name, [measured]));
  };
  console.log(`\nOne by one\n${HEAD}`);
  try {
    // Taken in turns, so that what else the machine does falls on all alike.
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
      for (const [s, u, r] of SIZES) await note(nameOf(s, u, r), ours(browser, address, sized(s, u, r).text));
      await note('plain React Flow', peer(browser, `${peers.address}flow.html`, flowGrips));
      await note('cytoscape.js', peer(browser, `${peers.address}cytoscape.html`, cytoscapeGrips));
    }
  } finally {
    await peers.close();
  }
  report(all, nameOf(servers, users, requests));
}

/** @type {(servers: number, users: number, requests: number) => string} */
const nameOf = (servers, users, requests) => `${servers} + ${users}, ${requests} sent`;

/**
 * The product on a document of its own, opened as a file.
 * @param {Browser} browser
 * @param {string} address
 * @param {string} text
 * @returns {Promise<Cost>}
 */
async function ours(browser, address, text) {
  const seen = await opened(browser, address, text, FRAMES);
  await seen.page.context().close();
  const { page, opening } = await opened(browser, address, text, WORK);
  await wait(SETTLED);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  const pane = () => pointOn(page, '.react-flow__pane');
  const pan = await pulled(browser, page, await pane());
  const zoom = await wheeled(browser, page, await pane());
  const drag = await pulled(browser, page, await pointOn(page, '.react-flow__node-server'));
  await wait(SETTLED);
  await page.locator('.react-flow__node-server').first().click({ button: 'right', force: true });
  const breaking = page.getByRole('menuitem', { name: /^Break: .*1516/ });
  await breaking.waitFor();
  await page.evaluate(() =>
    addEventListener('click', () => performance.mark('bench-edit'), { capture: true, once: true }),
  );
  const editing = await recorded(browser, page, async () => {
    await breaking.click();
    await page.evaluate(displayed);
  });
  await page.context().close();
  const edit = editing.marks.get('bench-edit') ?? Number.NaN;
  const end = wholeOf(editing).to;
  return {
    ready: framesIn(opening, [wholeOf(opening)]),
    waited: wholeOf(seen.opening).to - wholeOf(seen.opening).from,
    elements,
    pan,
    zoom,
    drag,
    edit: framesIn(editing, [{ from: edit, to: end }]),
    shown: end - edit,
  };
}

/**
 * A document dropped on a page of its own. Opening it is recorded twice, like a gesture: what waiting for it takes, and what is worked for it.
 * @param {Browser} browser
 * @param {string} address
 * @param {string} text
 * @param {string[]} categories
 */
async function opened(browser, address, text, categories) {
  const context = await browser.newContext({ viewport: VIEW });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.react-flow__node-server').first().waitFor();
  // The file is there before it is dropped, as one from a disk is.
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'bench.json', { type: 'application/json' }));
    Object.assign(window, { dataTransfer });
  }, text);
  await wait(SETTLED);
  return { page, opening: await recorded(browser, page, () => page.evaluate(dropped), categories) };
}

/** In the page: lets the file go over the canvas, and waits until its cards, its groups and its lines are displayed. */
async function dropped() {
  const { dataTransfer } = /** @type {{ dataTransfer: DataTransfer }} */ (/** @type {unknown} */ (window));
  const options = { bubbles: true, cancelable: true, dataTransfer };
  /** @type {HTMLInputElement | null} */
  const field = document.querySelector('header input');
  const title = () => field?.value;
  const before = title();
  const canvas = document.querySelector('.react-flow');
  canvas?.dispatchEvent(new DragEvent('dragover', options));
  canvas?.dispatchEvent(new DragEvent('drop', options));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (title() === before || !document.querySelector('[data-link]'))
    await new Promise((resolve) => setTimeout(resolve, 4));
  await frame();
  await frame();
}

/** In the page: two frames later what was done is on the screen. */
const displayed = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });

/**
 * @param {Browser} browser
 * @param {string} address
 * @param {(page: Page) => Promise<{ pane: Point, server: Point }>} grips
 * @returns {Promise<Cost>}
 */
async function peer(browser, address, grips) {
  const context = await browser.newContext({ viewport: VIEW });
  const page = await context.newPage();
  const drawing = await recorded(browser, page, async () => {
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('bench-drawn').length > 0, null, {
      timeout: 120_000,
    });
  });
  await wait(SETTLED);
  const [from, to] = [drawing.marks.get('bench-begun-drawing') ?? 0, drawing.marks.get('bench-drawn') ?? 0];
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  const { pane, server } = await grips(page);
  const cost = {
    ready: framesIn(drawing, [{ from, to }]),
    waited: to - from,
    elements,
    pan: await pulled(browser, page, pane),
    zoom: await wheeled(browser, page, pane),
    drag: await pulled(browser, page, server),
    edit: null,
    shown: Number.NaN,
  };
  await context.close();
  return cost;
}

/** @param {Page} page */
const flowGrips = async (page) => ({
  pane: await pointOn(page, '.react-flow__pane'),
  server: await pointOn(page, '.react-flow__node.server'),
});

/** @param {Page} page */
const cytoscapeGrips = async (page) => ({
  pane: { x: 8, y: 8 },
  server: await page.evaluate(() =>
    /** @type {{ serverAt: () => Point }} */ (/** @type {unknown} */ (window)).serverAt(),
  ),
});

/**
 * @param {string} root
 * @param {string} graph
 */
async function servedPeers(root, graph) {
  const peers = join(root, 'test', 'perf', 'peer');
  const outDir = join(root, 'node_modules', '.cache', 'bench-peers');
  await build({
    configFile: false,
    root: peers,
    base: './',
    // The server that reads the sources has made this process a development one: the peer would be measured as nobody ships it.
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: [join(peers, 'flow.html'), join(peers, 'cytoscape.html')] },
    },
  });
  writeFileSync(join(outDir, 'graph.json'), graph);
  const served = await preview({
    configFile: false,
    root: peers,
    build: { outDir },
    preview: { port: await freePort() },
  });
  return { address: served.resolvedUrls?.local[0] ?? '', close: () => served.close() };
}

const HEAD =
  'Size                     ready     work  longest elements      pan     work     zoom     work     drag     work     edit     work  longest\n' +
  '                            ms       ms       ms              fr./s  ms/fr.    fr./s   ms/fr.    fr./s   ms/fr.       ms       ms       ms';

/** @type {(costs: readonly Cost[], of: (cost: Cost) => number) => number} */
const typical = (costs, of) => costs.map(of).sort((a, b) => a - b)[costs.length >> 1] ?? Number.NaN;

/** @type {(value: number, digits?: number) => string} */
const cell = (value, digits = 0) => (Number.isNaN(value) ? '-' : value.toFixed(digits)).padStart(9);

/**
 * @param {string} name
 * @param {readonly Cost[]} costs
 */
function rowOf(name, costs) {
  const moves = /** @type {const} */ (['pan', 'zoom', 'drag']).map((key) => middle(costs.map((cost) => cost[key])));
  return (
    name.padEnd(21) +
    cell(typical(costs, ({ waited }) => waited)) +
    cell(typical(costs, ({ ready }) => total(ready))) +
    cell(typical(costs, ({ ready }) => ready.task)) +
    cell(typical(costs, ({ elements }) => elements)) +
    moves.map(({ perSecond, work }) => cell(perSecond) + cell(work, 1)).join('') +
    cell(typical(costs, ({ shown }) => shown)) +
    cell(typical(costs, ({ edit }) => (edit ? total(edit) : Number.NaN))) +
    cell(typical(costs, ({ edit }) => edit?.task ?? Number.NaN))
  );
}

/**
 * @param {ReadonlyMap<string, readonly Cost[]>} all
 * @param {string} compared
 */
function report(all, compared) {
  console.log(`\nMedians\n${HEAD}`);
  for (const [name, costs] of all) console.log(rowOf(name, costs));
  const own = all.get(compared) ?? [];
  for (const name of ['plain React Flow', 'cytoscape.js']) {
    const other = all.get(name) ?? [];
    /** @type {(of: (cost: Cost) => number) => string} */
    const times = (of) => `${(typical(other, of) / typical(own, of)).toFixed(1)}×`;
    console.log(
      `  ${name} beside ours: ready ${times(({ waited }) => waited)}, zoom ${times(({ zoom }) => zoom.work)}, ` +
        `drag ${times(({ drag }) => drag.work)} of the work`,
    );
  }
  console.log(
    `  medians of ${REPETITIONS}, taken in turns; work and longest task in processor time of the main thread, frames as displayed`,
  );
}

/** @param {Frames} frames */
const total = ({ work, shown }) => work * Math.max(shown, 1);
