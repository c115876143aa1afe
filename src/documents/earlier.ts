/** The states of the document shown that undo remembers, the latest first. */

import type { Playground } from '../playground/playground';
import type { Life } from './life';

export const earlierOf = ({ past, document }: Pick<Life, 'past' | 'document'>): readonly Playground[] =>
  past
    .filter((version) => version.document === document)
    .map(({ playground }) => playground)
    .toReversed();
