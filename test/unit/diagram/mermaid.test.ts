/** The Mermaid text as the real mermaid package reads it: participants, names and the order of the steps come back as they were. */

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { mermaidOf } from '../../../src/diagram/mermaid';
import { asText, isMessage, type Sequence, sequenceOf } from '../../../src/diagram/sequence';
import { initialState, run } from '../../../src/routing/route';
import { chat, reference } from '../routing/reference';
import { type Drawn, hostile, ROWS } from './traces';

/** What is used here of the mermaid package, which is found by name: its own types need another package that is not here. */
interface Mermaid {
  parse(text: string): Promise<unknown>;
  readonly mermaidAPI: {
    getDiagramFromText(text: string): Promise<{
      readonly type: string;
      readonly db: {
        getActors(): ReadonlyMap<string, { readonly description: string }>;
        getMessages(): readonly { from?: string; to?: string; message?: string; type: number }[];
        readonly LINETYPE: Readonly<Record<string, number>>;
      };
    }>;
  };
}

const PACKAGE: string = 'mermaid';
const { default: mermaid }: { default: Mermaid } = await import(PACKAGE);

beforeAll(async () => {
  // The first text read makes mermaid load its readers.
  await mermaid.parse('sequenceDiagram\na->>b: c');
});

/** As mermaid shows a text in the end: its placeholders become the characters they stand for. */
const shown = (text = ''): string =>
  text.replace(/\ufb02\u00b0\u00b0(\d+)\u00b6\u00df/g, (_, code) => String.fromCodePoint(Number(code)));

const oneSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim();

async function readsBack(sequence: Sequence): Promise<void> {
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(mermaidOf(sequence));
  expect(type).toBe('sequence');
  const names = [...db.getActors()].map(([key, { description }]) => [key, shown(description.split('<br/>')[0])]);
  expect(names).toEqual(sequence.lifelines.map(({ key, name }) => [key, oneSpace(name)]));

  const messages = db.getMessages().map(({ message, ...rest }) => ({ ...rest, text: shown(message) }));
  const steps = messages.slice(1, -1).filter(({ text }) => /^\d+\. .*\([A-Z]+-[A-Z0-9]+\)$/su.test(text));
  expect(steps.map(({ text }) => text)).toEqual(
    sequence.pieces.filter(isMessage).map(({ step, text, rule }) => oneSpace(`${step + 1}. ${text} (${rule})`)),
  );
  const keys = new Map(sequence.lifelines.map(({ id, key }) => [id, key]));
  const drawn = sequence.pieces.filter(isMessage).map((piece) => {
    if (piece.kind === 'arrow') return ['SOLID', keys.get(piece.from), keys.get(piece.to)];
    if (piece.kind === 'blocked') return ['DOTTED_CROSS', keys.get(piece.from), keys.get(piece.to)];
    if (piece.kind === 'lookup') return ['SOLID', keys.get(piece.at), keys.get(piece.at)];
    return piece.kind === 'decision' ? ['NOTE', keys.get(piece.at), keys.get(piece.at)] : [];
  });
  const kindOf = (type: number): string | undefined =>
    Object.entries(db.LINETYPE).find(([, value]) => value === type)?.[0];
  expect(steps.map(({ type, from, to }) => [kindOf(type), from, to])).toEqual(drawn);

  expect(messages[0]?.text).toBe(oneSpace(sequence.title));
  expect(messages.at(-1)?.text).toBe([sequence.ending.label, ...sequence.ending.notices].map(oneSpace).join('<br/>'));
}

test.each(ROWS)('$title', async ({ topology, trace }: Drawn) => {
  await readsBack(asText(sequenceOf(topology, trace)));
});

test('hostile names are read back as they are', { timeout: 0 }, async () => {
  await fc.assert(
    fc.asyncProperty(hostile, fc.constantFrom('hide', 'show'), async ({ topology, trace }, unused) => {
      await readsBack(asText(sequenceOf(topology, trace, unused)));
    }),
    { numRuns: 100 },
  );
});

test('a text that is no diagram is refused, so that reading it proves something', async () => {
  await expect(mermaid.parse('sequenceDiagram\nparticipant a as x;y\n')).rejects.toThrow(/parse error/i);
});

test('#21 BLK-1516, the whole text', () => {
  const topology = reference({ servers: { s3: { port1516Open: false } }, gateway: { name: 'Gate #1; "old"' } });
  const { traces } = run(topology, [chat('x1', 'ann')], { ...initialState, next: 's3' });
  const [trace] = traces;
  expect(trace && mermaidOf(sequenceOf(topology, trace))).toBe(`sequenceDiagram
  actor ext as Xavier
  participant gw as Gate #35;1#59; #34;old#34;
  participant s2 as st2<br/>logged in
  participant s3 as st3
  actor user as Ann
  Note over ext,user: Xavier starts a chat with Ann
  ext->>gw: 1. Xavier's request reaches Gate #35;1#59; #34;old#34; (IN-ENTRY)
  Note over gw: 2. Gate #35;1#59; #34;old#34; admits the request (GW-ADMIT)
  Note over gw: 3. Gate #35;1#59; #34;old#34; picks st3 by round robin#59; next is st1 (IN-PICK)
  Note over gw: next#58; st1
  gw--xs3: 4. Port 1516 from Gate #35;1#59; #34;old#34; to st3 is blocked (BLK-1516)
  Note over ext,user: Not delivered<br/>Xavier's chat with Ann is not delivered.<br/>Ann notices nothing.
`);
});
