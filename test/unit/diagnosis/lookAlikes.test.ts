/** What would bring the same ticket as a fault that stands, and what tells it from that. */

import { describe, expect, test } from 'vitest';
import { changeTo } from '../../../src/diagnosis/changes';
import { startTellingAlike } from '../../../src/diagnosis/lookAlikes';
import { atOnce } from '../../../src/diagnosis/progress';
import type { Symptom } from '../../../src/diagnosis/symptom';
import { withoutFault } from '../../../src/playground/clearing';
import { documentOf } from '../app/desk';
import { plainly } from '../plainly';
import { type Change, reference } from '../routing/reference';

const SOMETIMES: Symptom = {
  external: 'x1',
  direction: 'inbound',
  kind: 'chat',
  seen: 'not delivered',
  users: ['ann', 'bob'],
  share: { fails: 1, of: 3 },
};

function alike(change: Change, part: string, attribute: string, symptom: Partial<Symptom> = {}) {
  const playground = documentOf(reference(change));
  const mended = withoutFault(playground, [], [part], attribute);
  if (!mended) throw new Error('the fault can be mended');
  const apart = atOnce(
    startTellingAlike(mended, { ...SOMETIMES, ...symptom }, changeTo(playground, [part], attribute)),
  );
  return apart && { ...apart, rules: apart.causes.map(({ rule, fault }) => `${rule} ${fault.parts.join(' ')}`) };
}

describe('what looks alike', () => {
  test.each(['port1516Open', 'trustsGateway', 'directoryReachable', 'filterFindsMail'])(
    'the four that end what lands on st3, whichever of them it is: %s',
    (attribute) => {
      const found = alike({ servers: { s3: { [attribute]: false } } }, 's3', attribute);
      expect(found?.rules.toSorted()).toEqual(['BLK-1516 s3', 'BLK-FILTER s3', 'BLK-LDAP s3', 'BLK-TRUST s3']);
      expect(found?.causes[0]?.fault.attribute).toBe(attribute);
      // Every one of the others is told from the one that stands by a test whose answers differ.
      expect(found?.tests).toHaveLength(3);
      for (const [place, told] of (found?.tests ?? []).entries())
        expect(told?.answers[0], `${place}`).not.toEqual(told?.answers[place + 1]);
    },
  );

  test('the port is told from the trust list by telnet, in the words of the probe', () => {
    const found = alike({ servers: { s3: { port1516Open: false } } }, 's3', 'port1516Open');
    const place = found?.rules.indexOf('BLK-TRUST s3') ?? 0;
    const told = found?.tests[place - 1];
    expect(told?.probe).toEqual({ kind: 'telnet', from: 'gateway', to: 's3' });
    expect(plainly([told?.answers[0], told?.answers[place]])).toEqual([
      ['Port 1516 of st3 does not answer.'],
      ['Port 1516 of st3 answers.'],
    ]);
  });

  test('away from home and logged in nowhere, which both look offline', () => {
    const away = { users: { ann: { homeServer: 's3' } } };
    const found = alike(away, 'ann', 'connectedServer', {
      kind: 'subscribe',
      seen: 'offline',
      users: ['ann'],
      share: 'always',
    });
    expect(found?.rules[0]).toBe('OFF-HOME ann');
    expect(found?.rules).toContain('OFF-USER ann');
  });

  test('nothing where the ticket does not follow from the fault', () => {
    expect(alike({ servers: { s3: { knowsClusters: false } } }, 's3', 'knowsClusters')).toBeNull();
  });
});
