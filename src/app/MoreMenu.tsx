/** The menu of all that is needed seldom: what becomes of a playground, tidying up, how the page is shown, and help. */

import { CircleHelp, Search } from 'lucide-react';
import { PAGE_KEYS } from '../catalogue/pages';
import { PAGE_WORDS } from '../catalogue/words';
import { peopleTable } from '../directory/peopleTable';
import { csvText } from '../saying/inert';
import type { PopupProps } from '../signs/Opener';
import { MenuChoices, MenuEntry, MenuLine, MenuTick, PopupMenu } from '../signs/PopupMenu';
import { newSeed } from './AskPane';
import { CommandEntry } from './CommandEntry';
import { MORE_WORDS } from './menuWords';
import { NAMING_WORDS } from './namingWords';
import { knowsRealNames, namingActs } from './realNames';
import { useSettings } from './settings';
import type { DialogName } from './store/state';
import { useActions, useApp, useAppStore } from './useApp';
import { HEADER_WORDS } from './words';

const THEMES = (['system', 'light', 'dark'] as const).map((value) => ({ value, label: MORE_WORDS.themes[value] }));

export function MoreMenu(popup: PopupProps) {
  const store = useAppStore();
  const actions = useActions();
  const { theme, letters, set } = useSettings();
  const playground = useApp((state) => state.playground);
  const people = playground.topology.users.length;
  const opens = (dialog: DialogName) => () => store.openDialog(dialog);
  return (
    <PopupMenu {...popup} label={HEADER_WORDS.more} side="bottom" align="end">
      <CommandEntry id="find" picture={Search} />
      <CommandEntry id="findOnCanvas" />
      <MenuLine />
      <CommandEntry id="save" />
      <MenuEntry
        disabled={people === 0}
        onPress={() =>
          actions.saveText(
            playground.title,
            { ending: 'people.csv', type: 'text/csv' },
            csvText(peopleTable(playground), { locale: navigator.language }),
          )
        }
      >
        {MORE_WORDS.people}
      </MenuEntry>
      <MenuEntry onPress={opens('snapshots')}>{MORE_WORDS.snapshots}</MenuEntry>
      <MenuEntry onPress={() => namingActs(store).makeUp(newSeed())}>{NAMING_WORDS.makeUp}</MenuEntry>
      <MenuEntry disabled={!knowsRealNames(store)} onPress={namingActs(store).turnBack}>
        {NAMING_WORDS.turnBack}
      </MenuEntry>
      <MenuLine />
      <CommandEntry id="tidyUp" />
      <CommandEntry id="fitView" />
      <CommandEntry id="foldPeople" />
      <CommandEntry id="discovery" />
      <CommandEntry id="askFirst" />
      <CommandEntry id="present" />
      <MenuLine />
      <CommandEntry id="ticketNote" />
      <MenuEntry onPress={opens('pictures')}>{MORE_WORDS.pictures}</MenuEntry>
      <MenuEntry onPress={opens('checks')}>{MORE_WORDS.checks}</MenuEntry>
      <MenuLine />
      <MenuChoices
        label={MORE_WORDS.colours}
        value={theme}
        choices={THEMES}
        stays
        onChoose={(value) => set('theme', value === 'system' ? null : value)}
      />
      <MenuLine />
      <MenuTick on={letters} onChange={(on) => set('letters', on ? null : 'off')}>
        {MORE_WORDS.letters}
      </MenuTick>
      <MenuLine />
      <CommandEntry id="keys" picture={CircleHelp} />
      {PAGE_KEYS.map((kind) => (
        <MenuEntry key={kind} onPress={() => store.turnTo(kind === 'rule' ? { kind, code: null } : { kind })}>
          {PAGE_WORDS[kind].title}
        </MenuEntry>
      ))}
      <MenuEntry onPress={opens('about')}>{MORE_WORDS.about}</MenuEntry>
    </PopupMenu>
  );
}
