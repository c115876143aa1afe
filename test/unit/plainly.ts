/** Sentences as they are read, wherever they stand in a value: what is compared is the words, not where the names begin. */

import { plain } from '../../src/saying/names';

/** The very same value where it holds no marked name. */
export function plainly<T>(value: T): T {
  if (typeof value === 'string') return plain(value) as T;
  if (Array.isArray(value)) {
    const read = value.map(plainly);
    return read.every((each, place) => each === value[place]) ? value : (read as T);
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const read = Object.entries(value).map(([key, held]) => [key, held, plainly(held)] as const);
  if (read.every(([, held, told]) => held === told)) return value;
  return Object.fromEntries(read.map(([key, , told]) => [key, told])) as T;
}
