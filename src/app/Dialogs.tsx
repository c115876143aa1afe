/** The dialogs, loaded when the first of them is opened. */

import { AboutDialog } from './AboutDialog';
import { KeysDialog } from './KeysDialog';
import { SamplesDialog } from './SamplesDialog';
import { SharingPane } from './SharingPane';
import { useApp, useAppStore } from './useApp';

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
