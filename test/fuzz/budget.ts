/** How much of the long fuzz is wanted: `FUZZ_SECONDS` for each door or `FUZZ_COUNT` inputs, from `FUZZ_SEED` on. */

const wanted = (name: string): number | null => {
  const text = process.env[name];
  if (text === undefined || text === '') return null;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new RangeError(`${name} is a whole number, not ${text}`);
  return number;
};

/** Another one every day, unless one is asked for; it is printed, so that what fails can be tried again. */
export const SEED = wanted('FUZZ_SEED') ?? Math.floor(Date.now() / 86_400_000);
const COUNT = wanted('FUZZ_COUNT');
const SECONDS = wanted('FUZZ_SECONDS') ?? 20;
/** With which input to begin: the number that a report names. */
export const FIRST = wanted('FUZZ_FIRST') ?? 0;

/** The numbers of the inputs, until there are enough or the time is over. */
export function* inputs(): Generator<number> {
  const start = performance.now();
  for (let number = FIRST; COUNT === null || number < FIRST + COUNT; number += 1) {
    if (COUNT === null && performance.now() - start > SECONDS * 1000) return;
    yield number;
  }
}
