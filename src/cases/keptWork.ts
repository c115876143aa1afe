/** Work on a case as it is kept in the browser, and back; what cannot be read, or no longer goes with the case, is as if it had never been. */

import type { Probe } from '../diagnosis/probes';
import { KIND_KEYS } from '../routing/kinds';
import type { Case } from './case';
import { afterAct, type CaseWork, newWork } from './caseWork';

type Fields = Readonly<Record<string, unknown>>;

export const workText = (work: CaseWork): string => JSON.stringify(work);

export function workFrom(of: Case, text: string | null): CaseWork {
  const fields = fieldsOf(parsed(text));
  const { tries, thoughts } = fields;
  const begun = newWork(of, typeof tries === 'number' && Number.isSafeInteger(tries) && tries > 0 ? tries : 1);
  const thought = afterAct(of, begun, { kind: 'thought', thoughts: textIn(thoughts) });
  const asked = listIn(fields.probes)
    .map(probeIn)
    .reduce<CaseWork>((work, probe) => (probe ? afterAct(of, work, { kind: 'asked', probe }) : work), thought);
  const found = listIn(fields.findings).reduce<CaseWork>((work, each, place) => {
    const { fault, place: where, tell } = fieldsOf(each);
    const said = afterAct(of, work, { kind: 'found', place, finding: { fault: textIn(fault), tell: textIn(tell) } });
    return afterAct(of, said, { kind: 'found', place, finding: { place: listIn(where).map(textIn) } });
  }, asked);
  return fields.given === true ? afterAct(of, found, { kind: 'gave' }) : found;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

function probeIn(value: unknown): Probe | null {
  const { kind, request, times, from, to, server, mail, user } = fieldsOf(value);
  switch (kind) {
    case 'send': {
      const asks = fieldsOf(request);
      const what = KIND_KEYS.find((each) => each === asks.kind);
      const number = typeof times === 'number' ? times : 1;
      return what
        ? { kind, request: { kind: what, from: textIn(asks.from), to: textIn(asks.to) }, times: number }
        : null;
    }
    case 'telnet':
      return { kind, from: textIn(from), to: textIn(to) };
    case 'ldapsearch':
      return { kind, server: textIn(server), mail: textIn(mail) };
    case 'person':
      return { kind, user: textIn(user) };
    case 'stconfig':
    case 'community-config':
    case 'log':
      return { kind, server: textIn(server) };
    case 'console':
      return { kind };
    default:
      return null;
  }
}
