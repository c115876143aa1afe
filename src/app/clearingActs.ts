/** Clearing faults and mending one, as acts on the document shown: fetched with the panel and the dialog that offer them. */

import { earlierOf } from '../documents/earlier';
import { clearFaults, clearing, mendFault, mendOf } from '../playground/clearing';
import { PAIR } from '../playground/faults';
import { reasonOf } from '../playground/playground';
import type { AttributeValue } from '../topology/attribute';
import type { AppStore } from './store';

export function makeClearing({ getState: get, attempt, openDialog, openPanel, select }: AppStore) {
  /** Mends one fault; where nobody knows what is right, its parts are shown with their fields. Answers whether it was mended. */
  const mendWhereSeen = (parts: readonly string[], attribute: string): boolean => {
    const earlier = earlierOf(get());
    const isOne = parts.length === 1 || attribute === PAIR;
    if (isOne && mendOf(get().playground, earlier, parts, attribute) !== undefined)
      return attempt((playground) => mendFault(playground, earlier, parts, attribute)).ok;
    select(parts);
    openPanel('inspector');
    return false;
  };
  return {
    /** Puts back what stood before every fault; of those that nobody knows it of, a dialog asks. */
    clearFaults(): void {
      const earlier = earlierOf(get());
      if (clearing(get().playground, earlier).asked.length > 0) openDialog('clearing');
      else attempt((playground) => clearFaults(playground, earlier));
    },
    /** The same with the answers to what was asked, each by the id of its question. */
    clearAnswered(answers: ReadonlyMap<string, AttributeValue>): void {
      attempt((playground) => clearFaults(playground, earlierOf(get()), answers));
    },
    mendWhereSeen,
    /** The same, and shows at once who is reached again. */
    mendPart(parts: readonly string[], attribute: string): void {
      if (mendWhereSeen(parts, attribute)) openPanel('faults');
    },
    /** Puts back what stood before one fault, or the one value that mends it. */
    mendFault: (parts: readonly string[], attribute: string): string | null =>
      reasonOf(attempt((playground) => mendFault(playground, earlierOf(get()), parts, attribute), { quiet: true })),
  };
}
