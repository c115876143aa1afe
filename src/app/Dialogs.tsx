/** The dialogs, loaded when the first of them is opened. */

import { AboutDialog } from './AboutDialog';
import { useApp, useAppStore } from './context';
import { KeysDialog } from './KeysDialog';
import { SamplesDialog } from './SamplesDialog';
import { SharingPane } from './SharingPane';

export function Dialogs() {
  const store = useAppStore();
  const dialog = useApp((state) => state.dialog);
  const close = store.closeDialog;
  return (
    <>
      {dialog === 'samples' && <SamplesDialog onClose={close} />}
      {dialog === 'keys' && <KeysDialog onClose={close} />}
      {dialog === 'about' && <AboutDialog onClose={close} />}
      <SharingPane />
    </>
  );
}
