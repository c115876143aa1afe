/** Brings a directory in, in two steps: what it is read from, and what becomes of what was read. */

import { useRef } from 'react';
import type { Playground } from '../playground/playground';
import { Sheet } from '../signs/Sheet';
import type { Look } from './desk';
import { IMPORT_WORDS } from './dialogWords';
import styles from './Import.module.css';
import { ImportSource } from './ImportSource';
import { ImportStep } from './ImportStep';
import type { Source } from './readSource';
import { useDirectory } from './useDirectory';

interface ImportDialogProps {
  /** What was brought through another door: read at once. */
  readonly brought: Source | null;
  readonly playground: Playground;
  readonly onTake: (look: Look, how: { readonly isNew: boolean; readonly pseudonyms: boolean }) => void;
  readonly onClose: () => void;
}

export function ImportDialog({ brought, playground, onTake, onClose }: ImportDialogProps) {
  const directory = useDirectory(brought);
  const first = useRef<HTMLButtonElement>(null);
  const { overview } = directory;
  return (
    <Sheet title={IMPORT_WORDS.title} lead={IMPORT_WORDS.lead} onClose={onClose} first={first} wide={overview !== null}>
      <div className={styles.import}>
        {overview ? (
          <ImportStep
            overview={overview}
            title={directory.title ?? IMPORT_WORDS.titled}
            look={directory.look}
            working={directory.working}
            playground={playground}
            onLook={directory.ask}
            onTake={onTake}
            onOther={directory.forget}
          />
        ) : (
          <ImportSource
            pickerRef={first}
            progress={directory.progress}
            refused={directory.refused}
            onRead={directory.read}
            onCancel={directory.forget}
          />
        )}
      </div>
    </Sheet>
  );
}
