/** What is said of outcomes wherever they are counted. */

import { VERDICT_KEYS, VERDICTS } from '../routing/endings';
import { listed } from '../saying/saying';
import { arrived } from './ending';

/** How a beat, a share and a streak count, said beside each of them. */
export const COUNTED_WORDS = `Counted as not arriving, all alike: ${listed(
  VERDICT_KEYS.filter((verdict) => !arrived(verdict)).map((verdict) => VERDICTS[verdict].label),
  'comma',
)}.`;
