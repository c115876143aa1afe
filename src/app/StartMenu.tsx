/** The one door to all there is to work on: what teaches, and the playgrounds there are or can be brought in. */

import type { PopupProps } from '../signs/Opener';
import { MenuEntry, MenuLine, PopupMenu } from '../signs/PopupMenu';
import { CommandEntry } from './CommandEntry';
import { START_WORDS } from './menuWords';
import type { DialogName } from './store/state';
import { useActions, useAppStore } from './useApp';
import { HEADER_WORDS } from './words';

export function StartMenu(popup: PopupProps) {
  const store = useAppStore();
  const actions = useActions();
  const opens = (dialog: DialogName) => () => store.openDialog(dialog);
  return (
    <PopupMenu {...popup} label={HEADER_WORDS.start} side="bottom" align="end">
      <CommandEntry id="lessons" />
      <MenuEntry onPress={() => store.workOn('')}>{START_WORDS.cases}</MenuEntry>
      <CommandEntry id="practise" />
      <MenuLine />
      <MenuEntry onPress={opens('samples')}>{START_WORDS.samples}</MenuEntry>
      <MenuEntry onPress={opens('recent')}>{START_WORDS.recent}</MenuEntry>
      <MenuEntry onPress={actions.startFresh}>{START_WORDS.fresh}</MenuEntry>
      <CommandEntry id="open" />
      <MenuEntry onPress={opens('directory')}>{START_WORDS.directory}</MenuEntry>
    </PopupMenu>
  );
}
