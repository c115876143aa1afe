/** The smallest change after which the request arrives, with all else that it does; or how far it is from there. */

import type { Mending } from '../mending/fixes';
import { afterNextStep, countingWords, describeChange, effectWords, FIX_WORDS, wrongThings } from '../mending/words';
import type { Playground } from '../playground/playground';
import { RULES } from '../routing/rules';
import { lastStep } from '../routing/trace';
import { asLines, asList, type Block } from './note';
import type { Told } from './told';
import { NOTE_WORDS as WORDS } from './words';

/** So many further changes, any one of which would do, are named beside the smallest. */
const MOST_INSTEAD = 2;

export const mendingSaid = ({ playground, trace }: Told, mending: Mending): readonly Block[] => [
  ...changesSaid(playground, mending),
  ...asLines([WORDS.inTheProduct(RULES[lastStep(trace).rule].fix)]),
];

function changesSaid(playground: Playground, { fixes, nextStep, commonHome }: Mending): readonly Block[] {
  const { topology } = playground;
  const [smallest, ...more] = fixes;
  if (smallest)
    return [
      ...asList([WORDS.change(describeChange(topology, smallest.change)), ...effectWords(topology, smallest)]),
      ...asLines([
        ...(more.length > 0
          ? [WORDS.instead(more.slice(0, MOST_INSTEAD).map(({ change }) => describeChange(topology, change)))]
          : []),
        countingWords(topology),
      ]),
    ];
  if (commonHome.length > 0) return asLines([FIX_WORDS.commonHome(commonHome.length), FIX_WORDS.commonHomeAct]);
  if (!nextStep) return asLines([FIX_WORDS.none]);
  return asLines([
    WORDS.furthest(wrongThings(nextStep), describeChange(topology, nextStep.change)),
    WORDS.after(afterNextStep(playground, nextStep)),
  ]);
}
