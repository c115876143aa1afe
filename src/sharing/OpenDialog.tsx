/** Opens a playground that somebody sent, and says in place what is wrong with one that cannot be opened. */

import { useRef } from 'react';
import { Sheet } from '../signs/Sheet';
import type { Elsewhere } from './elsewhere';
import { OpenForm } from './OpenForm';
import type { Opened } from './openText';
import { OPEN_WORDS } from './openWords';

interface Props {
  readonly onOpen: (opened: Opened) => void;
  readonly elsewhere: Elsewhere;
  readonly onClose: () => void;
}

export function OpenDialog({ onOpen, elsewhere, onClose }: Props) {
  const picker = useRef<HTMLButtonElement>(null);
  return (
    <Sheet title={OPEN_WORDS.title} onClose={onClose} first={picker}>
      <OpenForm onOpen={onOpen} elsewhere={elsewhere} pickerRef={picker} />
    </Sheet>
  );
}
