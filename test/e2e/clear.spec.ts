/** What is drawn keeps clear of each other: through every step of the first samples nobody's words lie over a name, a tag or under what floats on the canvas. */

import type { Playground as Held } from '../../src/playground/playground';
import { SAMPLES } from '../../src/playground/samples';
import { run } from '../../src/routing/route';
import { expect } from './app';
import { linkOf } from './exchange';
import { covered } from './look';
import { test } from './playground';
import { sample } from './views';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 720, height: 450 },
];

/** The first sample, to which the suggestions send, and the two after it. */
const WATCHED: readonly (readonly [string, Held])[] = [
  [
    'the first sample',
    sample([
      { kind: 'chat', from: 'x1', to: 'u2' },
      { kind: 'chat', from: 'x1', to: 'u1' },
      { kind: 'chat', from: 'u3', to: 'x1' },
    ]),
  ],
  ...SAMPLES.slice(1, 3).map(({ title, playground }) => [title, playground] as const),
];

// Where things stand is asked for at once, and not while they slide.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const viewport of SIZES)
  for (const [title, held] of WATCHED)
    test(`${title} at ${viewport.width}×${viewport.height}: words, names, tags and what floats keep clear of each other`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.goto(`./#${linkOf(held)}`);
      const { traces } = run(held.topology, held.requests, held.state);
      for (const [index, { steps }] of traces.entries()) {
        if (index > 0) await page.keyboard.press(']');
        for (const [at, { from, at: place, towards }] of steps.entries()) {
          if (at > 0) {
            await page.keyboard.press('.');
            await expect(page.locator(`[data-id="${place}"] [data-here]`)).toBeVisible();
          }
          const parts = [from, place, towards].filter((id) => id !== undefined);
          await expect.poll(() => covered(page, parts), `step ${at + 1} of request ${index + 1}`).toEqual([]);
        }
      }
    });
