/** Snapshots: a state is kept under a name, what differs is said in words, and it comes back as one undo entry. */

import { axe, expect } from './app';
import { test } from './playground';

test('a state is kept, compared, restored and taken back, and is there after a reload', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.choose(playground.button('More'), 'Snapshots…');
  const dialog = page.getByRole('dialog', { name: 'Snapshots' });
  await dialog.getByRole('textbox', { name: 'Name of the snapshot' }).fill('Before the change');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('list', { name: 'Of this playground' })).toContainText('Before the change');
  await expect(dialog.getByText('Nothing differs.')).toBeVisible();
  await page.keyboard.press('Escape');

  await playground.part('st3').click();
  await page.keyboard.press('Delete');
  await page.keyboard.press('u');
  await expect(playground.part('st3')).toHaveCount(0);
  await page.reload();
  await playground.choose(playground.button('More'), 'Snapshots…');
  const differ = dialog.getByRole('region', { name: 'What differs' });
  await expect(differ).toContainText('Community server removed: st3');
  await expect(differ).toContainText('Cleo · Logged in to: st3 → none');
  await expect(differ).toContainText('Local user added:');
  await axe(page);

  await dialog.getByRole('button', { name: 'Take a snapshot' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Snapshot 2' })).toBeVisible();
  await differ.getByRole('combobox', { name: 'To' }).selectOption('Before the change');
  await expect(differ).toContainText('Community server added: st3');

  await dialog.getByRole('button', { name: 'Rename: Snapshot 2' }).click();
  await dialog.getByRole('textbox', { name: 'New name' }).fill('After it');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Restore: After it' })).toBeVisible();

  await dialog.getByRole('button', { name: 'Restore: Before the change' }).click();
  await expect(dialog.getByText('Restored: Before the change.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(playground.part('st3')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(playground.part('st3')).toHaveCount(0);
});

test('a snapshot of another document opens as a document, and one is removed for good', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.choose(playground.button('More'), 'Snapshots…');
  const dialog = page.getByRole('dialog', { name: 'Snapshots' });
  await dialog.getByRole('button', { name: 'Take a snapshot' }).click();
  await page.keyboard.press('Escape');
  await playground.choose(playground.button('Start'), 'New');
  await expect(playground.part('st1')).toHaveCount(0);
  await playground.choose(playground.button('More'), 'Snapshots…');
  await expect(dialog).toContainText('No snapshot of this playground yet.');
  await dialog.getByText('Of other playgrounds').click();
  await dialog.getByRole('button', { name: 'Open as a playground: Snapshot 1' }).click();
  await expect(playground.part('st1')).toBeVisible();
  await playground.choose(playground.button('More'), 'Snapshots…');
  await dialog.getByText('Of other playgrounds').click();
  await dialog.getByRole('button', { name: 'Remove: Snapshot 1' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(0);
});
