/** An exercise and a learner's record as they are kept in the browser, and back; what cannot be read is as if it had never been kept. */

import { KIND_KEYS } from '../routing/kinds';
import type { Request } from '../routing/route';
import type { Answer, Ask, Asked, Exercise } from './exercise';
import { MODES, SURENESSES } from './exercise';
import { MISCONCEPTION_CODES } from './misconceptions';
import { QUESTION_KINDS } from './questions';
import type { Held, LearnerRecord } from './record';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value);

/** Null as soon as one of them cannot be read. */
function allRead<T>(value: unknown, read: (value: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const all = value.map(read);
  return all.every((one) => one !== null) ? (all as readonly T[]) : null;
}

function readAsk(value: unknown): Ask | null {
  const fields = fieldsOf(value);
  const kind = oneOf(QUESTION_KINDS, fields?.kind);
  if (!kind) return null;
  return typeof fields?.times === 'number' ? { kind, times: fields.times } : { kind };
}

function readAnswer(value: unknown): Answer | null {
  const ask = readAsk(value);
  const { chosen, sureness } = fieldsOf(value) ?? {};
  if (!ask || (chosen !== null && typeof chosen !== 'string')) return null;
  return { ...ask, chosen, sureness: oneOf(SURENESSES, sureness) ?? null };
}

/** Null where one of them cannot be read. */
export const readAnswers = (value: unknown): readonly Answer[] | null => allRead(value, readAnswer);

function readRequest(value: unknown): Request | null {
  const { kind, from, to } = fieldsOf(value) ?? {};
  const known = oneOf(KIND_KEYS, kind);
  return known && typeof from === 'string' && typeof to === 'string' ? { kind: known, from, to } : null;
}

function readAsked(value: unknown): Asked | null {
  const fields = fieldsOf(value);
  const request = readRequest(fields?.request);
  const answers = readAnswers(fields?.answers);
  const asks = fields?.asks === null ? null : allRead(fields?.asks, readAsk);
  if (!request || !answers || (asks === null && fields?.asks !== null)) return null;
  return { request, asks, answers, saw: typeof fields?.saw === 'string' ? fields.saw : null };
}

/** Null where this is none, or one of another time. */
export function readExercise(value: unknown): Exercise | null {
  const fields = fieldsOf(value);
  const mode = oneOf(MODES, fields?.mode);
  const asked = allRead(fields?.asked, readAsked);
  const asks = fields?.asks === null ? null : allRead(fields?.asks, readAsk);
  if (!mode || !asked || (asks === null && fields?.asks !== null)) return null;
  return { mode, asks, asked, over: fields?.over === true };
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** What of it can be read. */
export function readRecord(value: unknown): LearnerRecord {
  const fields = fieldsOf(value) ?? {};
  const read = MISCONCEPTION_CODES.flatMap((code): readonly (readonly [string, Held])[] => {
    const { back, resisted, lately } = fieldsOf(fields[code]) ?? {};
    const last = Array.isArray(lately) ? lately.filter((one) => typeof one === 'boolean') : [];
    return isCount(back) && isCount(resisted) ? [[code, { back, resisted, lately: last }]] : [];
  });
  return Object.fromEntries(read);
}
