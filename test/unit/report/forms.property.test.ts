/** No name breaks a form of the ticket note: each form, read by whoever reads it, has the headings and lines of the note and no others. */

import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Playground } from '../../../src/playground/playground';
import { NOTE_FORMS } from '../../../src/report/forms';
import type { Note } from '../../../src/report/note';
import { noteHolding, ticketNote } from '../../../src/report/ticketNote';
import { arbitraryPlayground } from '../arbitrary';
import { hostileName, renamed } from '../diagram/traces';

/** The reader of Markdown that Mermaid brings along. */
const { marked } = createRequire(createRequire(import.meta.url).resolve('mermaid'))('marked') as {
  readonly marked: { readonly lexer: (text: string) => readonly Token[] };
};
interface Token {
  readonly type: string;
  readonly text: string;
  readonly depth?: number;
  readonly ordered?: boolean;
  readonly tokens?: readonly Token[];
  readonly items?: readonly Token[];
}

const BREAKING = fc.constantFrom(
  'a\nSymptom\nb',
  '\r\n\r\n### forged',
  '\u2028Path\u2029',
  '\u0000\u0007\u001b[31m',
  '# heading',
  '- item',
  '+ item',
  '1. one',
  '2) two',
  '> quoted',
  '---',
  '===',
  '    code',
  '```',
  '`a` ``b``',
  '| a | b |',
  '[x](javascript:1)',
  '![x](y)',
  '<img src=x onerror=alert(1)>',
  '</bdi></li></ul><h3>forged</h3>',
  '<!-- ',
  '&lt;b&gt;',
  '"><a href="x">',
  'www.example.com',
  'http://example.com/_a_',
  ':smile:',
  '~~gone~~',
  '\\',
  '\\`',
  '\u202eevil',
);
const name = fc.oneof({ weight: 3, arbitrary: BREAKING }, { weight: 2, arbitrary: hostileName });

interface Asked {
  readonly playground: Playground;
  readonly request: number;
}
const asked: fc.Arbitrary<Asked> = fc
  .tuple(
    arbitraryPlayground({ minServers: 1, minPeople: 1, maxServers: 4, maxUsers: 4, maxRequests: 3 }).filter(
      ({ requests }) => requests.length > 0,
    ),
    fc.array(name, { minLength: 8, maxLength: 8 }),
    fc.nat({ max: 2 }),
  )
  .map(([playground, names, pick]) => ({
    playground: renamed(playground, names),
    request: pick % playground.requests.length,
  }));
const LINK = 'https://play.example/#v1.2a.x_y-z.0abc.m1-2';
const noteOf = ({ playground, request }: Asked): Note => noteHolding(playground, request, { link: LINK });

/** The lines of a note as they are read, each with what it is. */
type Read = readonly (readonly [kind: string, text: string])[];

/** Told by the plain form, whose lines say what they are by how they begin. */
const readPlain = (text: string): Read =>
  text
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [/^\S/.test(line) ? 'heading' : 'line', line]);

const expected = (note: Note): number =>
  1 + note.sections.reduce((sum, { blocks }) => sum + 1 + blocks.reduce((all, { lines }) => all + lines.length, 0), 0);

test('plain: a line for each of its lines, and headings nowhere else', { timeout: 0 }, () => {
  fc.assert(
    fc.property(asked, (one) => {
      const note = noteOf(one);
      const text = NOTE_FORMS.plain.write(note);
      const read = readPlain(text);
      expect(read).toHaveLength(expected(note));
      expect(
        read
          .filter(([kind]) => kind === 'heading')
          .slice(1)
          .map(([, line]) => line),
      ).toEqual(note.sections.map(({ heading }) => heading));
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/u);
    }),
  );
});

const SAFE = ['text', 'escape', 'codespan', 'link', 'paragraph'];
/** What is read of a line: its text, with nothing laid out in it but code, and no address but the link and mail. */
function inline(tokens: readonly Token[] | undefined): string {
  return (tokens ?? [])
    .map((token) => {
      expect(SAFE).toContain(token.type);
      if (token.type === 'link') expect(token.text === LINK || token.text.includes('@')).toBe(true);
      return token.type === 'link' || token.tokens === undefined ? token.text : inline(token.tokens);
    })
    .join('');
}

test('Markdown: read again, it has the same lines with the same words', { timeout: 0 }, () => {
  fc.assert(
    fc.property(asked, (one) => {
      const note = noteOf(one);
      const tokens = marked.lexer(NOTE_FORMS.markdown.write(note)).filter(({ type }) => type !== 'space');
      const read = tokens.flatMap((token): Read => {
        expect(['heading', 'paragraph', 'list']).toContain(token.type);
        if (token.type !== 'list') return [[`${token.type} ${token.depth ?? ''}`.trim(), inline(token.tokens)]];
        return (token.items ?? []).map((item) => [token.ordered ? 'step' : 'item', inline(item.tokens)]);
      });
      expect(read).toEqual(linesOf(note));
    }),
  );
});

/** The lines as they are meant, with their text as the plain form has it. */
function linesOf(note: Note): Read {
  const plain = readPlain(NOTE_FORMS.plain.write(note)).map(([, line]) => line);
  const kinds = { lines: 'paragraph', list: 'item', steps: 'step' };
  const meant = [
    'heading 2',
    ...note.sections.flatMap(({ blocks }) => [
      'heading 3',
      ...blocks.flatMap(({ kind, lines }) => lines.map(() => kinds[kind])),
    ]),
  ];
  return meant.map((kind, place) => {
    const line = (plain[place] ?? '').trim();
    return [kind, kind === 'item' ? line.slice(2) : kind === 'step' ? line.replace(/^\d+\. /, '') : line];
  });
}

const TAGS = /<(\/?)(h2|h3|p|ul|ol|li|bdi|code|a)((?: href="[^"<>]*")?)>/g;

test('HTML: no mark that is not its own', { timeout: 0 }, () => {
  fc.assert(
    fc.property(asked, (one) => {
      const note = noteOf(one);
      const text = NOTE_FORMS.html.write(note);
      const open: string[] = [];
      let lines = 0;
      for (const [, closes, tag = ''] of text.matchAll(TAGS)) {
        if (closes === '/') expect(open.pop()).toBe(tag);
        else open.push(tag);
        if (closes === '' && /^(?:h2|h3|p|li)$/.test(tag)) lines += 1;
      }
      expect(open).toEqual([]);
      expect(lines).toBe(expected(note));
      expect(text.replace(TAGS, '')).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
    }),
  );
});

test('without mail addresses there is none, whoever is called by one and wherever it stands', { timeout: 0 }, () => {
  const withMails = fc
    .tuple(
      asked,
      fc.array(fc.constantFrom('ann@acme.example', 'Bob <bob@acme.example>', 'BOB@ACME.EXAMPLE'), {
        minLength: 3,
        maxLength: 3,
      }),
      fc.boolean(),
    )
    .map(([{ playground, request }, mails, asNames]): Asked => {
      const { topology } = playground;
      const addressed = <P extends { readonly name: string; readonly mail: string }>(part: P, place: number): P => {
        const mail = mails[place % mails.length] ?? '';
        return { ...part, mail, ...(asNames ? { name: place % 2 === 0 ? mail : `${part.name} (${mail})` } : {}) };
      };
      return {
        request,
        playground: {
          ...playground,
          topology: {
            ...topology,
            users: topology.users.map(addressed),
            externals: topology.externals.map(addressed),
          },
        },
      };
    });
  fc.assert(
    fc.property(withMails, fc.constantFrom('plain', 'markdown', 'html'), ({ playground, request }, format) => {
      const text = ticketNote(playground, request, { format, mail: false, link: LINK });
      expect(text).not.toMatch(/@?acme\.example|@acme/i);
      expect(text).not.toContain('play.example');
    }),
  );
});
