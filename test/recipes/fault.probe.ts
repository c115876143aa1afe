/** The new fault marks its part and its link, can be set and cleared, is asked of every server, offered a mend, shown in the form, and travels. */

import { expect, test } from 'vitest';
import { linksOf } from '../../src/canvas/links';
import { NEEDS, readinessOf } from '../../src/consequences/readiness';
import { groupsOf } from '../../src/inspector/groups';
import { askedFor, mendingOf } from '../../src/mending/fixes';
import { describeChange } from '../../src/mending/words';
import { clearFaults } from '../../src/playground/clearing';
import { POSSIBLE_FAULTS, stands } from '../../src/playground/faults';
import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import type { Playground } from '../../src/playground/playground';
import { initialState, route } from '../../src/routing/route';
import { traceText } from '../../src/routing/trace';
import { plain } from '../../src/saying/names';
import { formatDocument, parseDocument } from '../../src/sharing/document';
import { decodeLink, encodeLink } from '../../src/sharing/link';
import { faultsOf } from '../../src/topology/faults';

const NAME = 'Certificate expired';

test('the fault is one everywhere', () => {
  const { playground } = FIRST_SAMPLE;
  const fault = POSSIBLE_FAULTS.find(({ name }) => name === NAME);
  if (!fault) throw new Error('it can be set');
  const edit = fault.set(playground, 's1', '');
  if (!edit.ok) throw new Error(edit.reason);
  const broken: Playground = edit.playground;
  const { topology } = broken;
  expect(stands(broken, fault, 's1')).toBe(true);
  expect(faultsOf(topology, 's1').map(({ name }) => name)).toEqual([NAME]);
  expect(linksOf(topology, []).find(({ to }) => to === 's1')?.fault).toBe(NAME);

  // Somebody without a home server: nothing else stands in the way.
  const bob = topology.users.find(({ homeServer }) => homeServer === null)?.id ?? '';
  const request = { kind: 'chat', from: 'x1', to: bob } as const;
  const { trace } = route(topology, request, { ...initialState, next: 's1' });
  expect(traceText(trace)).toBe('x1 > gw x s1 = not delivered (BLK-CERT)');
  const [fix] = mendingOf(broken, askedFor(request, { ...initialState, next: 's1' })).fixes;
  expect(fix && plain(describeChange(topology, fix.change))).toBe('Renew the certificate of st1');

  const last = NEEDS.map(String).at(-2);
  expect(last).toBe('certificateValid');
  expect(readinessOf(topology).map(({ faults }) => faults)).toEqual([1, 0, 0]);
  const group = groupsOf('server').find(({ title }) => title === 'Reached by the gateway');
  expect(group?.attributes.map(({ key }) => key)).toContain('certificateValid');

  expect(parseDocument(formatDocument(broken))).toMatchObject({ ok: true, playground: broken });
  expect(decodeLink(encodeLink(broken) ?? '')).toMatchObject({ ok: true, playground: broken });
  expect(clearFaults(broken, [playground])).toMatchObject({ ok: true, playground });
});
