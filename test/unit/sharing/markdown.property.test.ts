/** A title does not break its Markdown link: read again it is that one link, with the whole title for its text. */

import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bare } from '../../../src/saying/names';
import { markdownLink } from '../../../src/sharing/markdown';
import { hostileName } from '../diagram/traces';

interface Token {
  readonly type: string;
  readonly text: string;
  readonly href?: string;
  readonly tokens?: readonly Token[];
}
/** The reader of Markdown that Mermaid brings along. */
const { marked } = createRequire(createRequire(import.meta.url).resolve('mermaid'))('marked') as {
  readonly marked: { readonly lexer: (text: string) => readonly Token[] };
};

const ADDRESS = 'https://play.example/app/#v1.abc-DEF_012';

const inside = (tokens: readonly Token[] = []): string =>
  tokens
    .map((token) => {
      // A bare address is taken for a link within the link by this reader alone; its text is whole.
      expect(['text', 'escape', 'link']).toContain(token.type);
      return token.tokens ? inside(token.tokens) : token.text;
    })
    .join('');

test('whatever the title holds', () => {
  fc.assert(
    fc.property(hostileName, (name) => {
      const title = name.normalize('NFC').trim() || 'n';
      const [paragraph, ...more] = marked.lexer(markdownLink(title, ADDRESS));
      expect([paragraph?.type, more]).toEqual(['paragraph', []]);
      const [link, ...others] = paragraph?.tokens ?? [];
      expect([link?.type, link?.href, others]).toEqual(['link', ADDRESS, []]);
      expect(bare(inside(link?.tokens))).toBe(bare(title));
    }),
    { numRuns: 400 },
  );
});
