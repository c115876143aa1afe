/** The line below a field promises nothing that the answers assumed now do not keep. */

import { describe, expect, test } from 'vitest';
import { SAMPLES } from '../../../src/playground/samples';
import { route } from '../../../src/routing/route';
import { ASSUMPTION_KEYS, ASSUMPTIONS, type Assumptions, DEFAULT_ASSUMPTIONS } from '../../../src/topology/assumptions';
import type { Attribute } from '../../../src/topology/attribute';
import { CATALOG } from '../../../src/topology/catalog';
import type { PartKind } from '../../../src/topology/parts';

const ROWS = (Object.keys(CATALOG) as PartKind[]).flatMap((kind) =>
  CATALOG[kind].attributes.map((attribute: Attribute) => [`${kind} ${attribute.key}`, attribute.help] as const),
);
const ANSWERS = ASSUMPTION_KEYS.flatMap((key) =>
  ASSUMPTIONS[key].values.map((value): Assumptions => ({ ...DEFAULT_ASSUMPTIONS, [key]: value })),
);

describe('help', () => {
  test.each(ROWS)('of %s is one or a few whole sentences under every answer', (_, help) => {
    for (const assumed of ANSWERS) {
      const text = typeof help === 'string' ? help : help(assumed);
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text.length).toBeLessThanOrEqual(220);
    }
  });

  test('that hangs on an answer says that it is assumed, and something else under each', () => {
    const hanging = ROWS.flatMap(([row, help]) => (typeof help === 'string' ? [] : [[row, help] as const]));
    expect(hanging.map(([row]) => row)).toEqual(['server running']);
    for (const [, help] of hanging) {
      const texts = new Set(ANSWERS.map((assumed) => help(assumed)));
      expect(texts.size).toBeGreaterThan(1);
      for (const text of texts) expect(text).toContain('As assumed now');
    }
  });

  test('of a server that is down says what becomes of its turn', () => {
    const playground = SAMPLES.find(({ id }) => id === 'first')?.playground;
    if (!playground) throw new Error('the first sample is there');
    const help = ROWS.find(([row]) => row === 'server running')?.[1];
    const servers = playground.topology.servers.map((server) => ({ ...server, running: server.id !== 's1' }));
    const said = ASSUMPTIONS.unreachable.values.map((unreachable) => {
      const assumptions = { ...DEFAULT_ASSUMPTIONS, unreachable };
      const { trace } = route(
        { ...playground.topology, servers, assumptions },
        { kind: 'chat', from: 'x1', to: 'u2' },
        { next: 's1', chats: 0, presences: 0 },
      );
      const text = typeof help === 'function' ? help(assumptions) : '';
      return [trace.steps.at(-1)?.rule === 'BLK-DOWN', /keeps its turn/.test(text), /passed over/.test(text)];
    });
    expect(said).toEqual([
      [true, true, false],
      [false, false, true],
    ]);
  });
});
