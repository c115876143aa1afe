/** The dialogs, loaded when the first of them is opened. */

import { late } from '../signs/late';
import { SheetFoot } from '../signs/Sheet';
import { AboutDialog } from './AboutDialog';
import { ClearingDialog } from './ClearingDialog';
import { KeysDialog } from './KeysDialog';
import { PeopleDialog } from './PeopleDialog';
import { Said } from './Said';
import { SamplesDialog } from './SamplesDialog';
import { SharingPane } from './SharingPane';
import { useApp, useAppStore } from './useApp';

const PalettePane = late(() => import('./PalettePane').then((module) => module.PalettePane));
const LessonsPane = late(() => import('./LessonsPane').then((module) => module.LessonsPane));
const PractisePane = late(() => import('./PractisePane').then((module) => module.PractisePane));
const SnapshotsPane = late(() => import('./SnapshotsPane').then((module) => module.SnapshotsPane));
const ChecksPane = late(() => import('./ChecksPane').then((module) => module.ChecksPane));
const PicturesPane = late(() => import('./PicturesPane').then((module) => module.PicturesPane));
const DirectoryPane = late(() => import('./DirectoryPane').then((module) => module.DirectoryPane));
// It brings all that a cause is looked for with.
const TicketPane = late(() => import('./TicketPane').then((module) => module.TicketPane));

export function Dialogs() {
  const store = useAppStore();
  const dialog = useApp((state) => state.dialog);
  const close = store.closeDialog;
  return (
    <SheetFoot value={<Said place="dialog" />}>
      {dialog === 'samples' && <SamplesDialog onClose={close} />}
      {dialog === 'keys' && <KeysDialog onClose={close} />}
      {dialog === 'clearing' && <ClearingDialog onClose={close} />}
      {dialog === 'people' && <PeopleDialog onClose={close} />}
      {dialog === 'about' && <AboutDialog onClose={close} />}
      {dialog === 'find' && <PalettePane onClose={close} />}
      {dialog === 'ticket' && <TicketPane />}
      {dialog === 'lessons' && <LessonsPane onClose={close} />}
      {dialog === 'practise' && <PractisePane onClose={close} />}
      {dialog === 'pictures' && <PicturesPane onClose={close} />}
      {dialog === 'checks' && <ChecksPane onClose={close} />}
      {dialog === 'directory' && <DirectoryPane onClose={close} />}
      {dialog === 'snapshots' && <SnapshotsPane onClose={close} />}
      <SharingPane />
    </SheetFoot>
  );
}
