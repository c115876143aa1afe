/** Every browser test, in whatever pages it opens, ends with nothing in the console, no error, no breach of the policy and no request to another host. */

import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

/** Writes down what a context must not do; the list grows while the test runs. */
async function watch(context: BrowserContext, origin: string, problems: string[]): Promise<void> {
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`content security policy: ${effectiveDirective} blocked ${blockedURI || 'inline'}`),
    );
  });
  context.on('console', (message) => problems.push(`console ${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => problems.push(`page error: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && asked !== origin) problems.push(`request to ${request.url()}`);
  });
}

interface Visits {
  /** What went wrong so far. A test that means to provoke a message empties it. */
  problems: string[];
  /** Opens a page as another person would: nothing stored, nothing shared. */
  visitor: () => Promise<Page>;
}

export const test = base.extend<Visits>({
  problems: [
    async ({ context, baseURL }, use) => {
      const problems: string[] = [];
      await watch(context, new URL(baseURL ?? '').origin, problems);
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
  visitor: async ({ browser, baseURL, problems }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      await watch(context, new URL(baseURL ?? '').origin, problems);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };

/** Expects the page, as it stands, to be free of serious and critical findings; the test goes on all the same. */
export async function axe(page: Page, where = 'on the page'): Promise<void> {
  // What is fit takes as long to write down as to find out, and nobody reads it.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  const findings = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`);
  expect.soft(findings, where).toEqual([]);
}
