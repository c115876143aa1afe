/** The dialogs that hand the playground on or bring another one, connected. */

import { useState } from 'react';
import { Recent } from '../documents/Recent';
import { ReplaceDialog } from '../documents/ReplaceDialog';
import { encodeLink, linkToMoment } from '../sharing/link';
import { OpenDialog } from '../sharing/OpenDialog';
import { ShareDialog } from '../sharing/ShareDialog';
import { Sheet } from '../signs/Sheet';
import { openEntry } from './Autosave';
import { useApp, useAppContext } from './context';
import { recentEntries, removeEntry } from './storage';

export function SharingPane() {
  const { store, actions, pageAddress } = useAppContext();
  const dialog = useApp((state) => state.dialog);
  const playground = useApp((state) => state.playground);
  const playhead = useApp((state) => state.playhead);
  const waiting = useApp((state) => state.waiting);
  const close = (): void => store.setState({ dialog: null });
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
          onCopied={store.markClean}
          onSaveFile={actions.save}
          onClose={close}
        />
      )}
      {dialog === 'open' && <OpenDialog onOpen={actions.open} onClose={close} />}
      {dialog === 'recent' && <RecentDialog onClose={close} />}
      {waiting && (
        <ReplaceDialog
          onSaveFirst={() => {
            actions.save();
            store.visit(waiting);
          }}
          onReplace={() => store.visit(waiting)}
          onCancel={() => store.setState({ waiting: null })}
        />
      )}
    </>
  );
}

const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function ago(time: number): string {
  const past = time - Date.now();
  const [unit, length] = UNITS.find(([, size]) => -past >= size) ?? ['second', 1000];
  return unit === 'second' ? 'just now' : RELATIVE.format(Math.round(past / length), unit);
}

function RecentDialog({ onClose }: { readonly onClose: () => void }) {
  const { store, actions } = useAppContext();
  const [entries, setEntries] = useState(recentEntries);
  return (
    <Sheet title="Recent" onClose={onClose}>
      <Recent
        entries={entries}
        when={ago}
        onOpen={(id) => {
          const kept = openEntry(id);
          if (kept) actions.open(kept);
          else store.say('This entry can no longer be read. Remove it from the list.', true);
        }}
        onRemove={(id) => {
          removeEntry(id);
          setEntries(recentEntries());
        }}
      />
    </Sheet>
  );
}
