/** The dialogs that hand the playground on or bring another one, connected. */

import { useMemo, useState } from 'react';
import { type LeavingField, leavingOf, strip } from '../directory/leaving';
import { RecentDialog } from '../documents/RecentDialog';
import { ReplaceDialog } from '../documents/ReplaceDialog';
import { RecentLessons } from '../lessons/RecentLessons';
import { formatDocument } from '../sharing/document';
import { encodeLink } from '../sharing/link';
import { linkTo } from '../sharing/moment';
import { OpenDialog } from '../sharing/OpenDialog';
import { ShareDialog } from '../sharing/ShareDialog';
import { WhatLeaves } from '../sharing/WhatLeaves';
import type { OnCopy } from '../signs/Copying';
import { broughtElsewhere } from './broughtOther';
import { UNREADABLE_ENTRY } from './dialogWords';
import { makeLessonActs, recentLessons } from './lessonActs';
import { queryOf } from './reference';
import { momentShown } from './store/state';
import { useApp, useAppContext } from './useApp';
import { useCopyHtml } from './useCopyHtml';
import { useSavings } from './useSavings';

export function SharingPane() {
  const { store, actions } = useAppContext();
  const dialog = useApp((state) => state.dialog);
  const waiting = useApp((state) => state.waiting);
  const close = store.closeDialog;
  const elsewhere = useMemo(() => broughtElsewhere(store), [store]);
  return (
    <>
      {dialog === 'share' && <SharePane />}
      {dialog === 'open' && <OpenDialog onOpen={store.open} elsewhere={elsewhere} onClose={close} />}
      {dialog === 'recent' && (
        <RecentDialog
          onKeep={() => store.happens({ kind: 'calmed' })}
          onOpen={store.open}
          onUnreadable={() => store.say(UNREADABLE_ENTRY, true)}
          onClose={close}
        >
          <RecentLessons
            lessons={recentLessons()}
            onStart={(lesson) => {
              close();
              makeLessonActs(store).begin(lesson);
            }}
          />
        </RecentDialog>
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

/** Shares the step that was shown when the dialog was opened, though a request may play on below it. */
function SharePane() {
  const { store, actions, pageAddress } = useAppContext();
  const drawn = useApp((state) => state.playground);
  const fromStep = useApp((state) => state.fromStep);
  const toPresent = useApp((state) => state.toPresent);
  const [moment] = useState(() => momentShown(store.getState()));
  const [kept, setKept] = useState<ReadonlySet<LeavingField>>(new Set());
  const playground = useMemo(() => (kept.size === 0 ? drawn : strip(drawn, kept)), [drawn, kept]);
  const link = useMemo(() => encodeLink(playground), [playground]);
  const leaving = useMemo(() => leavingOf(drawn), [drawn]);
  const savings = useSavings(drawn, leaving);
  const onCopyHtml = useCopyHtml();
  /** Whoever took a link has the document, if all of it was in it. */
  const taking =
    (copy: OnCopy): OnCopy =>
    async (text) => {
      const took = await copy(text);
      if (took && kept.size === 0) store.markClean();
      return took;
    };
  return (
    <ShareDialog
      playground={playground}
      addressAt={(at) =>
        link === null ? null : `${pageAddress()}${queryOf({ presents: toPresent })}#${linkTo(link, at)}`
      }
      moment={moment}
      fromStep={fromStep}
      onFromStep={store.shareFromStep}
      toPresent={toPresent}
      onToPresent={store.shareToPresent}
      leaves={<WhatLeaves leaving={leaving} kept={kept} savings={savings} onKept={setKept} />}
      onCopy={taking(actions.copyText)}
      onCopyHtml={taking(onCopyHtml)}
      onSaveFile={() =>
        kept.size === 0 ? actions.save() : actions.saveText(playground.title, JSON_FILE, formatDocument(playground))
      }
      onClose={store.closeDialog}
    />
  );
}

/** As a document is saved. */
const JSON_FILE = { ending: 'topology.json', type: 'application/json' } as const;
