/** Whatever stands in the browser's memory, what is listed can be shown and what is opened is whole. */

import { afterEach, expect, test, vi } from 'vitest';
import { storage } from '../../fuzz/storage';
import { report, tried } from '../../fuzz/trial';

const SEED = 20_261_126;
const INPUTS = 2000;

afterEach(() => vi.unstubAllGlobals());

test(`${INPUTS} inputs`, () => {
  // Put back afterwards, whatever is set meanwhile.
  vi.stubGlobal('localStorage', undefined);
  vi.stubGlobal('sessionStorage', undefined);
  const faults: string[] = [];
  let listed = 0;
  for (let number = 0; number < INPUTS && faults.length < 3; number += 1) {
    const { told, fault, answer } = tried(storage, SEED, number);
    if (fault !== null) faults.push(report(storage, SEED, number, told, fault));
    else listed += (answer as { readonly recent: readonly unknown[] }).recent.length;
  }
  expect(faults).toEqual([]);
  expect(listed).toBeGreaterThan(INPUTS / 2);
});
