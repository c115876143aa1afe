/** What is kept of a learner, as the values it was written from; what cannot be read is not there. */

import { attempt } from '../documents/attempt';
import { type LearnerKey, readSetting } from './storage';

export function keptJson(key: LearnerKey): unknown {
  const text = readSetting(key);
  return text === null ? null : attempt((): unknown => JSON.parse(text), null);
}

export function keptList(key: LearnerKey): readonly unknown[] {
  const all = keptJson(key);
  return Array.isArray(all) ? all : [];
}
