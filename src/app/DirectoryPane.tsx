/** A directory that is brought in, connected: what is taken becomes a document, or one entry of the one shown. */

import { useState } from 'react';
import { foldedAtFirst, hiddenIn } from '../canvas/folding';
import { IMPORT_WORDS } from '../directory/dialogWords';
import { ImportDialog } from '../directory/ImportDialog';
import { tidyUp } from '../playground/arrange';
import type { Playground } from '../playground/playground';
import { newSeed } from './AskPane';
import { underOtherNames } from './realNames';
import { useApp, useAppStore } from './useApp';

export function DirectoryPane({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const playground = useApp((state) => state.playground);
  // What came through another door is read once, however often this is drawn.
  const [brought] = useState(() => store.getState().proposed);
  return (
    <ImportDialog
      brought={brought}
      playground={playground}
      onTake={(look, { isNew, pseudonyms }) => {
        const taken = pseudonyms ? underOtherNames(store, look.playground, newSeed()) : look.playground;
        const made = isNew ? withBeginning(taken, look.playground) : taken;
        onClose();
        if (isNew) store.open({ playground: arranged(made) });
        else if (!store.edit(() => made)) return;
        store.say(IMPORT_WORDS.taken(look.people, look.servers));
      }}
      onClose={onClose}
    />
  );
}

/** As it will be seen: people folded into their servers take no room. */
const arranged = (playground: Playground): Playground =>
  tidyUp(playground, {
    proportion: innerWidth / innerHeight,
    folded: hiddenIn(playground.topology, foldedAtFirst(playground.topology)),
  });

/** What a new playground begins with comes from no directory, and keeps its names. */
const withBeginning = (taken: Playground, { topology: { gateway, externals } }: Playground): Playground => ({
  ...taken,
  topology: { ...taken.topology, gateway, externals },
});
