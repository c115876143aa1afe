/** Keys as people really press them: held down, faster than the page can follow, on other keyboards and with other hands on the machine. */

import type { Page } from '@playwright/test';
import { test } from './playground';
import { openAt, sample, show } from './views';

interface Stroke {
  readonly key: string;
  readonly ctrlKey?: boolean;
  /** One long press instead of many short ones. */
  readonly held?: boolean;
}

/**
 * Presses a key so many times, or several in turns, on what has the keyboard then. Keys that were pressed while the page was busy come in one rush,
 * and before everything that waits: the page gets a rest only every so many of them, or not at all. Every 0 of them it is not even drawn.
 */
async function press(page: Page, strokes: Stroke | readonly Stroke[], times: number, restEvery = times): Promise<void> {
  await page.evaluate(
    async ([round, count, rest]) => {
      for (let pressed = 1; pressed <= count; pressed += 1) {
        const { key, ctrlKey = false, held = false } = round[(pressed - 1) % round.length] ?? { key: '' };
        const what = { key, ctrlKey, bubbles: true, cancelable: true, repeat: held && pressed > 1 };
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new KeyboardEvent('keydown', what));
        if (!held || pressed === count) target.dispatchEvent(new KeyboardEvent('keyup', what));
        if (rest > 0) await null;
        if (rest > 0 && pressed % rest === 0) await new Promise((done) => setTimeout(done));
      }
    },
    [[strokes].flat(), times, restEvery] as const,
  );
}

const ENTER = { key: 'Enter' } as const;
const UNDO = { key: 'z', ctrlKey: true } as const;

/** More than React allows in one go. */
const RUSH = 60;

test('keys pressed faster than the page follows are all done, in every view', async ({ page, playground }) => {
  await openAt(page, sample([{ kind: 'chat', from: 'x1', to: 'u1' }]));
  for (const view of ['Canvas', 'Sequence', 'Consequences', 'Run n', 'Discovery'] as const) {
    await test.step(view, async () => {
      await show(page, view);
      if (view === 'Run n') await page.getByRole('button', { name: 'Run', exact: true }).click();
      await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
      await press(page, ENTER, RUSH);
      await playground.expectDocument(({ requests }) => requests.length, RUSH + 1);
      await press(page, UNDO, RUSH, 0);
      await playground.expectDocument(({ requests }) => requests.length, 1);
    });
  }
});
