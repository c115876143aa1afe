/** The consequences are there whatever becomes of the worker they are asked from, and what cannot be had at all is said. */

import type { Page } from '@playwright/test';
import { STOPPED } from '../../src/app/words';
import { expect } from './app';
import { test } from './playground';
import { openAt, sample, show } from './views';

const DOCUMENT = sample([{ kind: 'chat', from: 'x1', to: 'u2' }]);

const becomes = (body: string) => (page: Page) =>
  page.route('**/assets/matrix.worker-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));

const refused = (page: Page) =>
  page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('the policy forbids it', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });

test('a worker that is refused, never answers or dies is done without', async ({ visitor }) => {
  const ways = [refused, becomes(''), becomes('onmessage = () => { throw new Error("no answer today"); };')];
  for (const arrange of ways) {
    const page = await visitor();
    await arrange(page);
    await openAt(page, DOCUMENT);
    await show(page, 'Who is reached');
    await expect(page.getByRole('table', { name: /^How every request between / })).toBeVisible();
    // What an edit changes is answered as well.
    await page.getByRole('tab', { name: 'Faults', exact: true }).click();
    await page.getByRole('button', { name: /^Gateway down: / }).click();
    await expect(page.getByText('affected by the last edit').first()).toBeVisible();
  }
});

test('a matrix that cannot be worked out breaks its view and comes back', async ({ page, playground, problems }) => {
  await refused(page);
  await openAt(page, DOCUMENT);
  await expect(playground.steps).toBeVisible();
  await page.evaluate(() => {
    const cells = window.Uint16Array;
    window.Uint16Array = class {
      constructor() {
        throw new Error('no cells today');
      }
    } as unknown as typeof Uint16Array;
    addEventListener('mended', () => Object.assign(window, { Uint16Array: cells }));
  });
  await show(page, 'Who is reached');
  const broken = page.getByRole('alert').filter({ hasText: STOPPED.view('Who is reached') });
  await expect(broken).toBeVisible();
  expect(problems).toHaveLength(1);
  expect(problems.pop()).toContain('no cells today');
  await page.evaluate(() => dispatchEvent(new Event('mended')));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('table', { name: /^How every request between / })).toBeVisible();
});
