/** What left with a file that was saved by key or menu, where no dialog lists it. */

import { leavingOf } from '../directory/leaving';
import type { Playground } from '../playground/playground';
import { LEAVING_WORDS } from '../sharing/shareWords';

export const savedSaid = (playground: Playground): string =>
  LEAVING_WORDS.saved(leavingOf(playground).map(({ field, count }) => LEAVING_WORDS.fields[field](count)));
