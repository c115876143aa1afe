/** The build is a folder of files that any web server may hand out under any path, and it asks for nothing else. */

import { expect, test } from './app';

test('the policy comes first, forbids everything inline and every other host, and nothing inline is there', async ({
  page,
  problems,
  request,
}) => {
  const html = await (await request.get('./')).text();
  expect(html).not.toMatch(/unsafe-|https?:\/\/|<style|style=|\son[a-z]+=/);
  await page.goto('./');
  const policy = page.locator('head > :first-child[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /^default-src 'none'; script-src 'self'; style-src 'self'; /);
  expect(await page.locator('script:not([src])').count()).toBe(0);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline";';
    document.head.append(script);
  });
  await expect(page).not.toHaveTitle('inline');
  expect(problems.join()).toContain('content security policy: script-src-elem blocked inline');
  problems.length = 0;
});

test('works under any path', async ({ page, baseURL }) => {
  const under = new URL('some/where/deep/', baseURL).href;
  const asked: string[] = [];
  await page.route(`${under}**`, async (route) => {
    const rest = route.request().url().slice(under.length);
    asked.push(rest);
    await route.fulfill({ response: await route.fetch({ url: new URL(rest, baseURL).href }) });
  });
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(under) && request.url() !== 'about:blank') outside.push(request.url());
  });
  await page.goto(under);
  await expect(page.locator('#root > *').first()).toBeVisible();
  // What comes late comes from there too.
  await page.waitForLoadState('networkidle');
  // Views go on coming while the page is idle: left first, it asks for nothing more.
  await page.goto('about:blank');
  await page.unrouteAll({ behavior: 'wait' });
  expect(asked.some((rest) => rest.endsWith('.js') && rest.startsWith('assets/'))).toBe(true);
  expect(outside).toEqual([]);
});

test('the licences of what is shipped are served beside it', async ({ request }) => {
  const licences = await (await request.get('./licences.txt')).text();
  for (const name of ['react', 'react-dom', 'zustand', '@xyflow/system']) expect(licences).toContain(`## ${name}`);
});

test('the theme chosen before is there before anything is drawn', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('sgp.theme', 'dark'));
  await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
