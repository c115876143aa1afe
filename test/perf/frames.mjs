// @ts-check
/**
 * What a browser really displayed while something moved, and what its page worked for it, read from the browser's trace:
 * a counter inside the page would count what it asked for, and wake the page to do so.
 */

/** @import { Browser, Page } from '@playwright/test' */

/**
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts in microseconds
 * @property {number} [dur]
 * @property {number} [tdur] the part of it that the thread had a processor
 */

/**
 * A stretch of a recording, in milliseconds.
 * @typedef {object} Stretch
 * @property {number} from
 * @property {number} to
 */

/**
 * @typedef {object} Recording
 * @property {readonly number[]} frames when each was displayed
 * @property {readonly { at: number, cpu: number }[]} tasks of the page's main thread
 * @property {ReadonlyMap<string, number>} marks when the page passed each
 */

/**
 * @typedef {object} Frames
 * @property {number} perSecond displayed frames
 * @property {number} shown how many frames that were
 * @property {number} longest milliseconds between two of them
 * @property {number} task the longest task of the main thread, in milliseconds of a processor
 * @property {number} work what the main thread worked for one displayed frame, in milliseconds of a processor
 */

/** To count frames, and to see what was worked for them: the latter costs a page up to a third of its time. */
export const FRAMES = ['viz', 'blink.user_timing'];
export const WORK = [...FRAMES, 'disabled-by-default-devtools.timeline'];

const BEGUN = 'bench-begun';
const ENDED = 'bench-ended';

/**
 * Records what happens in a page while something is done to it.
 * @param {Browser} browser
 * @param {Page} page
 * @param {() => Promise<void>} act
 * @param {string[]} [categories]
 * @returns {Promise<Recording>}
 */
export async function recorded(browser, page, act, categories = WORK) {
  await browser.startTracing(page, { categories });
  await page.evaluate((name) => void performance.mark(name), BEGUN);
  await act();
  await page.evaluate((name) => void performance.mark(name), ENDED);
  return readTrace(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
}

/**
 * The frames of something that can be done twice: counted the first time, and the second time what was worked for them.
 * @param {Browser} browser
 * @param {Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<Frames>}
 */
export async function countedTwice(browser, page, act) {
  const seen = await recorded(browser, page, act, FRAMES);
  const worked = await recorded(browser, page, act, WORK);
  const { work, task } = framesIn(worked, [wholeOf(worked)]);
  return { ...framesIn(seen, [wholeOf(seen)]), work, task };
}

/**
 * @param {readonly TraceEvent[]} events
 * @returns {Recording}
 */
function readTrace(events) {
  const page = events.find(({ name }) => name === BEGUN);
  if (!page) throw new Error('The trace of this browser names no marks of the page.');
  const ofPage = events.filter(({ pid, tid }) => pid === page.pid && tid === page.tid);
  return {
    frames: events
      .filter(({ name }) => name === 'Display::DrawAndSwap')
      .map(({ ts }) => ts / 1000)
      .sort((a, b) => a - b),
    tasks: ofPage
      .filter(({ name }) => name === 'RunTask')
      .map(({ ts, dur = 0, tdur = dur }) => ({ at: ts / 1000, cpu: tdur / 1000 })),
    marks: new Map(ofPage.filter(({ name }) => name.startsWith('bench-')).map(({ name, ts }) => [name, ts / 1000])),
  };
}

/**
 * The whole of a recording.
 * @param {Recording} recording
 * @returns {Stretch}
 */
export const wholeOf = ({ marks }) => ({ from: marks.get(BEGUN) ?? 0, to: marks.get(ENDED) ?? 0 });

/**
 * What was displayed in some stretches of a recording.
 * @param {Recording} recording
 * @param {readonly Stretch[]} stretches
 * @returns {Frames}
 */
export function framesIn({ frames, tasks }, stretches) {
  let shown = 0;
  let time = 0;
  let longest = 0;
  let task = 0;
  let work = 0;
  for (const { from, to } of stretches) {
    const inside = frames.filter((at) => at >= from && at <= to);
    shown += inside.length;
    time += to - from;
    if (inside.length < 2) longest = Math.max(longest, to - from);
    for (let index = 1; index < inside.length; index += 1)
      longest = Math.max(longest, (inside[index] ?? 0) - (inside[index - 1] ?? 0));
    for (const { at, cpu } of tasks) {
      if (at < from || at > to) continue;
      task = Math.max(task, cpu);
      work += cpu;
    }
  }
  return { perSecond: (shown / time) * 1000, shown, longest, task, work: shown === 0 ? work : work / shown };
}

/**
 * The middle of an odd number of measurements, for each figure on its own.
 * @param {readonly Frames[]} all
 * @returns {Frames}
 */
export function middle(all) {
  /** @param {keyof Frames} key */
  const of = (key) => all.map((one) => one[key]).sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
  return { perSecond: of('perSecond'), shown: of('shown'), longest: of('longest'), task: of('task'), work: of('work') };
}
