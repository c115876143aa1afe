/** The dialogs, loaded when the first of them is opened. */

import { AboutDialog } from './AboutDialog';
import { useApp } from './context';
import { KeysDialog } from './KeysDialog';
import { SamplesDialog } from './SamplesDialog';
import { SharingPane } from './SharingPane';

export function Dialogs() {
  const dialog = useApp((state) => state.dialog);
  return (
    <>
      {dialog === 'samples' && <SamplesDialog />}
      {dialog === 'keys' && <KeysDialog />}
      {dialog === 'about' && <AboutDialog />}
      <SharingPane />
    </>
  );
}
