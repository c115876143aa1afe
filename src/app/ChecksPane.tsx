/** The checks to take along, connected: what comes back is one entry. */

import { CHECK_FILES, ChecksDialog } from '../report/ChecksDialog';
import { applyChecks } from '../report/checkResults';
import { CHECKS_WORDS } from '../report/checksDialogWords';
import { useApp, useAppContext } from './useApp';

export function ChecksPane({ onClose }: { readonly onClose: () => void }) {
  const { store, actions } = useAppContext();
  const playground = useApp((state) => state.playground);
  return (
    <ChecksDialog
      playground={playground}
      onCopy={actions.copyText}
      onSave={(form, text) => actions.saveText(playground.title, CHECK_FILES[form], text)}
      onApply={(changes) => {
        if (store.edit((before) => applyChecks(before, changes))) store.say(CHECKS_WORDS.applied(changes.length));
      }}
      onClose={onClose}
    />
  );
}
