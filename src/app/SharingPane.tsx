/** The dialogs that hand the playground on or bring another one, connected. */

import { RecentDialog } from '../documents/RecentDialog';
import { ReplaceDialog } from '../documents/ReplaceDialog';
import { encodeLink, linkToMoment } from '../sharing/link';
import { OpenDialog } from '../sharing/OpenDialog';
import { ShareDialog } from '../sharing/ShareDialog';
import { useApp, useAppContext } from './useApp';

export function SharingPane() {
  const { store, actions, pageAddress } = useAppContext();
  const dialog = useApp((state) => state.dialog);
  const playground = useApp((state) => state.playground);
  const playhead = useApp((state) => state.playhead);
  const waiting = useApp((state) => state.waiting);
  const close = store.closeDialog;
  const link = dialog === 'share' ? encodeLink(playground) : null;
  return (
    <>
      {dialog === 'share' && (
        <ShareDialog
          playground={playground}
          address={link === null ? null : `${pageAddress()}#${link}`}
          momentAddress={
            link === null || playhead.request < 0 ? null : `${pageAddress()}#${linkToMoment(link, playhead)}`
          }
          onCopy={async (text) => {
            const took = await actions.copyText(text);
            if (took) store.markClean();
            return took;
          }}
          onSaveFile={() => actions.save({ quiet: true })}
          onClose={close}
        />
      )}
      {dialog === 'open' && <OpenDialog onOpen={store.open} onClose={close} />}
      {dialog === 'recent' && (
        <RecentDialog
          onKeep={() => store.happens({ kind: 'calmed' })}
          onOpen={store.open}
          onUnreadable={() => store.say('This entry can no longer be read. Remove it from the list.', true)}
          onClose={close}
        />
      )}
      {waiting && (
        <ReplaceDialog
          onSaveFirst={() => {
            actions.save();
            store.answer(true);
          }}
          onReplace={() => store.answer(true)}
          onCancel={() => store.answer(false)}
        />
      )}
    </>
  );
}
