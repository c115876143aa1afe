/** What left with a file that was saved by key or menu, where no dialog lists it. */

import { leavingOf } from '../directory/leaving';
import type { Playground } from '../playground/playground';
import { LEAVING_WORDS } from '../sharing/shareWords';

const { fields, itsTitle, saved } = LEAVING_WORDS;

export const savedSaid = (playground: Playground): string =>
  saved(leavingOf(playground).map(({ field, count }) => (field === 'title' ? itsTitle : fields[field](count))));
