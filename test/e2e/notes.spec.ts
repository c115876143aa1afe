/** Notes on the picture: put anywhere or at a part in every way there is, edited in place, moved, copied, handed on by link and by file, and read in their order. */

import type { Locator } from '@playwright/test';
import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import type { Playground as Held } from '../../src/playground/playground';
import { axe, expect } from './app';
import { choose, downloaded, linkOf, textOf } from './exchange';
import { boxOf, middle, Playground, test } from './playground';
import { Finger } from './touch';

const WORDS = 'שלום 🙂 why I send this\nst2 is blocked on Mondays';

/** The card of a note, by what it is about and how it begins. */
const noteOf = ({ canvas }: Playground, begins: string, about?: string): Locator =>
  canvas.getByRole('group', { name: `${about === undefined ? 'Note' : `Note about ${about}`}: ${begins}` });

const fieldOf = ({ canvas }: Playground): Locator => canvas.getByRole('textbox', { name: 'Text of the note' });

/** Writes into the field in place and takes it over by the key. */
async function write(playground: Playground, text: string): Promise<void> {
  await expect(fieldOf(playground)).toBeFocused();
  await playground.page.keyboard.insertText(text);
  await playground.page.keyboard.press('Control+Enter');
  await expect(fieldOf(playground)).toHaveCount(0);
}

const texts = (playground: Playground): Promise<readonly string[]> =>
  playground.canvas.locator('.react-flow__node-note p').allInnerTexts();

test('by mouse from the palette: anywhere, and dropped on a part, which takes it along', async ({
  page,
  playground,
}) => {
  await playground.visit();
  const corner = await boxOf(playground.canvas);
  const note = await middle(playground.palette.getByRole('button', { name: 'Note', exact: true }));
  await playground.drag(note, { x: corner.x + corner.width - 160, y: corner.y + 120 });
  await write(playground, 'Drawn after the call\nof Monday');
  await expect(noteOf(playground, 'Drawn after the call')).toBeFocused();
  await expect(noteOf(playground, 'Drawn after the call')).toBeInViewport({ ratio: 0.99 });
  await playground.expectSaid('Note Drawn after the call added.');

  await playground.drag(note, await middle(playground.part('st3')));
  await write(playground, 'Moved in May');
  const about = noteOf(playground, 'Moved in May', 'st3');
  await expect(about).toBeFocused();
  await playground.expectDocument(
    ({ notes }) => notes.map(({ text, about: subject }) => [text, subject]),
    [
      ['Drawn after the call\nof Monday', undefined],
      ['Moved in May', 's3'],
    ],
  );

  const [before, server, still] = [await boxOf(about), await middle(playground.part('st3')), await texts(playground)];
  await playground.drag(server, { x: server.x, y: server.y + 48 });
  await expect.poll(async () => Math.round((await boxOf(about)).y - before.y)).toBeGreaterThan(30);
  const [moved, seat] = [await boxOf(about), await boxOf(playground.part('st3'))];
  const grip = await middle(about);
  await playground.drag(grip, { x: grip.x + 40, y: grip.y + 40 });
  await expect.poll(async () => Math.round((await boxOf(about)).x - moved.x)).toBeGreaterThan(20);
  expect(await boxOf(playground.part('st3'))).toEqual(seat);
  await expect.poll(() => texts(playground)).toEqual(still);

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => boxOf(about)).toEqual(before);
  await page.keyboard.press('Control+z');
  await expect(about).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(about).toBeVisible();
});

test('by keys alone: written at a part, changed, read behind it, moved, left empty', async ({ page, playground }) => {
  const { keyboard } = page;
  await playground.visit();
  await playground.part('st2').focus();
  await keyboard.press('n');
  await expect(fieldOf(playground)).toBeFocused();
  await keyboard.type('Blocked');
  await keyboard.press('Enter');
  await keyboard.type('on Mondays');
  await keyboard.press('Control+Enter');
  const note = noteOf(playground, 'Blocked on Mondays', 'st2');
  await expect(note).toBeFocused();
  await playground.expectDocument(({ notes }) => notes[0]?.text, 'Blocked\non Mondays');

  await keyboard.press('Shift+Tab');
  await expect(playground.part('st2')).toBeFocused();
  await keyboard.press('Tab');
  await expect(note).toBeFocused();

  await keyboard.press('F2');
  await expect(fieldOf(playground)).toHaveValue('Blocked\non Mondays');
  await keyboard.press('End');
  await keyboard.insertText(' and Fridays');
  await keyboard.press('Escape');
  await expect(note).toBeFocused();
  await keyboard.press('F2');
  await keyboard.press('Control+End');
  await keyboard.insertText(' and Fridays');
  await axe(page, 'while a note is written');
  await page.mouse.click(700, 80);
  await playground.expectDocument(({ notes }) => notes[0]?.text, 'Blocked\non Mondays and Fridays');

  await note.focus();
  const [[x = 0, y = 0] = []] = [playground.document()?.notes[0]?.position];
  await keyboard.press('ArrowDown');
  await keyboard.press('Shift+ArrowRight');
  await playground.expectDocument(({ notes }) => notes[0]?.position, [x + 40, y + 8]);
  await keyboard.press('F2');
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await keyboard.press('Control+Enter');
  await expect(playground.part('st2')).toBeFocused();
  await playground.expectDocument(({ notes }) => notes, []);
  await keyboard.press('Control+z');
  await expect(noteOf(playground, 'Blocked on Mondays and Fridays', 'st2')).toBeVisible();
});

test('by the menu of a part and of the canvas; without its part a note is about nothing', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.menuOf(playground.part('Bob'));
  await playground.item('Write a note').click();
  await write(playground, 'On leave');
  await playground.menuOf(playground.canvas, { x: 40, y: 60 });
  await playground.item('Write a note here').click();
  await write(playground, 'Where it began');
  await expect(noteOf(playground, 'On leave', 'Bob')).toBeVisible();
  await playground.select('Bob');
  await page.keyboard.press('Delete');
  await expect(noteOf(playground, 'On leave')).toBeVisible();
  await playground.expectDocument(({ notes }) => notes.map(({ about }) => about), [undefined, undefined]);
  await page.keyboard.press('Control+z');
  await expect(noteOf(playground, 'On leave', 'Bob')).toBeVisible();

  await noteOf(playground, 'On leave', 'Bob').dblclick();
  await expect(fieldOf(playground)).toBeFocused();
  await page.keyboard.press('Escape');
  const form = await playground.panel('Inspector');
  await form.getByLabel('About').selectOption('st1');
  await expect(noteOf(playground, 'On leave', 'st1')).toBeVisible();
});

test('copied, pasted and duplicated as parts are', async ({ page, playground, context }) => {
  await playground.visit();
  await playground.part('st1').focus();
  await page.keyboard.press('n');
  await write(playground, 'One\ntwo');
  await page.keyboard.press('Control+d');
  await playground.expectDocument(
    ({ notes }) => notes.map(({ id, text, about }) => [id, text, about]),
    [
      ['n1', 'One\ntwo', 's1'],
      ['n2', 'One\ntwo', 's1'],
    ],
  );
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('One\ntwo');

  const there = new Playground(await context.newPage());
  await there.visit();
  await there.startFresh();
  await there.canvas.click({ position: { x: 4, y: 4 } });
  await there.page.keyboard.press('Control+v');
  await expect(noteOf(there, 'One two')).toBeVisible();
  await there.expectSaid(/What the note One is about is not here/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('in a link and in a file it comes as it was written, in lines of any script', async ({
      page,
      playground,
      visitor,
    }) => {
      await playground.visit();
      await playground.part('st2').focus();
      await page.keyboard.press('n');
      await write(playground, WORDS);
      await playground.expectDocument(({ notes }) => notes[0]?.text, WORDS);
      const held = playground.document()?.notes;
      const file = await textOf(await downloaded(page, () => page.keyboard.press('Control+s')));
      const begins = WORDS.replace('\n', ' ');

      const linked = new Playground(await visitor());
      await linked.page.goto(page.url());
      await expect(noteOf(linked, begins, 'st2')).toBeVisible();
      await expect.poll(() => texts(linked)).toEqual([WORDS]);
      expect(linked.document()?.notes).toEqual(held);
      await axe(linked.page, 'with a note');

      const opened = new Playground(await visitor());
      await opened.visit();
      await opened.page.keyboard.press('Control+o');
      await choose(opened.dialog, 'noted.topology.json', file);
      await expect(noteOf(opened, begins, 'st2')).toBeVisible();
      await expect.poll(() => texts(opened)).toEqual([WORDS]);
      await opened.expectDocument(({ notes }) => notes, held);
    });
  });
}

test.describe('by finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('at a part by its bar, and by a long press on the canvas', async ({ page, playground }) => {
    await playground.visit();
    await playground.part('st2').tap();
    const bar = page.getByRole('toolbar', { name: 'What to do with st2' });
    await bar.getByRole('button', { name: 'More' }).tap();
    await playground.item('Write a note').tap();
    await expect(fieldOf(playground)).toBeInViewport({ ratio: 0.99 });
    await write(playground, 'Ask Ann');
    await expect(noteOf(playground, 'Ask Ann', 'st2')).toBeAttached();

    const corner = await boxOf(playground.canvas);
    const finger = await Finger.on(page);
    await finger.down({ x: corner.x + 40, y: corner.y + 60 });
    await expect(playground.menu).toBeVisible();
    await finger.up();
    await playground.item('Write a note here').tap();
    await expect(fieldOf(playground)).toBeInViewport({ ratio: 0.99 });
    await write(playground, 'Seen on Monday');
    await expect(noteOf(playground, 'Seen on Monday')).toBeAttached();
  });
});

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test.describe(`presented at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('one at a time, on demand, in sight with their part, large', async ({ page, playground }) => {
      const { keyboard } = page;
      const long = `Since the move in May ${'nobody has looked at the names here '.repeat(8)}`.trim();
      await page.goto(
        `./#${linkOf(
          noted([
            ['s2', 'Blocked\non Mondays', 0],
            ['u1', long, 400],
            [null, 'Why I send this', 800],
          ]),
        )}`,
      );
      await expect(noteOf(playground, 'Blocked on Mondays', 'st2')).toBeAttached();
      await playground.part('st2').focus();
      await keyboard.press('p');
      const present = page.getByRole('region', { name: 'Present view' });
      await expect(present).toBeFocused();
      const notes = playground.canvas.locator('.react-flow__node-note');
      await expect(notes).toHaveCount(0);

      for (const [index, [begins, about]] of [
        ['Blocked on Mondays', 'st2'],
        [long, 'Ann'],
        ['Why I send this'],
      ].entries()) {
        if (index === 1) await present.getByRole('button', { name: 'Next note' }).click();
        else await keyboard.press('n');
        const note = noteOf(playground, begins ?? '', about);
        await expect(note).toBeInViewport({ ratio: 0.99 });
        await expect(notes).toHaveCount(1);
        if (about) await expect(playground.part(about)).toBeInViewport({ ratio: 0.99 });
        await expect(present).toContainText(`Note ${index + 1} of 3`);
        await playground.expectSaid(begins ?? '');
        const text = note.locator('p');
        expect(await sizeOn(text)).toBeGreaterThan(17.9);
        // In a high window what is long is scrolled.
        if (viewport.width > viewport.height)
          expect(await text.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThan(2);
        const [seen, bar] = [await boxOf(text), await boxOf(present)];
        expect(seen.y + seen.height).toBeLessThanOrEqual(bar.y);
        if (index === 0) await axe(page, 'with a note');
      }
      await keyboard.press('n');
      await expect(notes).toHaveCount(0);

      await keyboard.press('n');
      await expect(notes).toHaveCount(1);
      await keyboard.press('Escape');
      await expect(notes).toHaveCount(0);
      await expect(present).toBeVisible();
      await keyboard.press('n');
      await keyboard.press('PageDown');
      await expect(notes).toHaveCount(0);
      await keyboard.press('Escape');
      await expect(present).toHaveCount(0);
      await expect(notes).toHaveCount(3);
    });
  });
}

/** The first sample with such notes: about which part, what they say, how far down they stand beside the parts. */
function noted(notes: readonly (readonly [about: string | null, text: string, down: number])[]): Held {
  return {
    ...FIRST_SAMPLE.playground,
    notes: notes.map(([about, text, down], index) => ({
      id: `n${index + 1}`,
      text,
      position: [1000, down],
      ...(about !== null && { about }),
    })),
  };
}

/** How large its letters are on the screen. */
const sizeOn = (text: Locator): Promise<number> =>
  text.evaluate((element: HTMLElement) => {
    const scale = element.getBoundingClientRect().width / element.offsetWidth;
    return Number.parseFloat(getComputedStyle(element).fontSize) * scale;
  });

test.describe('presented on a low screen', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  const TEXTS = {
    prose: 'nobody has looked at the names here '.repeat(13).trim(),
    'a list': Array.from({ length: 27 }, (_, n) => `${n + 1}. check st${n + 1} now`).join('\n'),
    'many short lines': Array.from({ length: 56 }, (_, n) => `st${n}: ok`).join('\n'),
    'wide letters': 'WMWMW '.repeat(83).trim(),
    'square letters': '漢字'.repeat(250),
  };
  for (const [kind, text] of Object.entries(TEXTS)) {
    test(`a note as long as it may be is seen whole: ${kind}`, async ({ page, playground }) => {
      await page.goto(`./#${linkOf(noted([['s2', text, 0]]))}`);
      await expect(playground.part('st2')).toBeVisible();
      await page.keyboard.press('p');
      await expect(page.getByRole('region', { name: 'Present view' })).toBeFocused();
      await page.keyboard.press('n');
      const words = playground.canvas.locator('.react-flow__node-note p');
      const isWhole = async (): Promise<boolean> => {
        const [pane, seen] = [await boxOf(playground.canvas), await boxOf(words)];
        return (
          seen.x >= pane.x &&
          seen.y >= pane.y &&
          seen.x + seen.width <= pane.x + pane.width &&
          seen.y + seen.height <= pane.y + pane.height
        );
      };
      await expect.poll(isWhole).toBe(true);
      const hidden = await words.evaluate((note) => [
        note.scrollHeight - note.clientHeight,
        note.scrollWidth - note.clientWidth,
      ]);
      expect(Math.max(...hidden)).toBeLessThan(2);
      expect(await sizeOn(words)).toBeGreaterThan(17.9);
      await expect(playground.part('st2')).toBeInViewport({ ratio: 0.99 });
    });
  }
});
