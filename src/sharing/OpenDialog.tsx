/** Opens a playground that somebody sent, and says in place what is wrong with one that cannot be opened. */

import type { Playground } from '../playground/playground';
import { OpenForm } from './OpenForm';
import { SharingDialog } from './SharingDialog';
import { OPEN_WORDS } from './words';

interface Props {
  readonly onOpen: (playground: Playground) => void;
  readonly onClose: () => void;
}

export function OpenDialog({ onOpen, onClose }: Props) {
  return (
    <SharingDialog title={OPEN_WORDS.title} onClose={onClose}>
      <OpenForm onOpen={onOpen} />
    </SharingDialog>
  );
}
