/** The menu of all that is needed seldom: documents, tidying up, how the page is shown, and help. */

import { CircleHelp, type LucideIcon } from 'lucide-react';
import type { PopupProps } from '../signs/Opener';
import { MenuChoices, MenuEntry, MenuLine, MenuTick, PopupMenu } from '../signs/PopupMenu';
import type { CommandId } from './commands';
import { useSettings } from './settings';
import type { DialogName } from './store/state';
import { useActions, useAppStore } from './useApp';
import { useCommand } from './useCommand';

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export function MoreMenu(popup: PopupProps) {
  const store = useAppStore();
  const actions = useActions();
  const { theme, projector, letters, set } = useSettings();
  const opens = (dialog: DialogName) => () => store.openDialog(dialog);
  return (
    <PopupMenu {...popup} label="More" side="bottom" align="end">
      <MenuEntry onPress={opens('samples')}>Samples…</MenuEntry>
      <MenuEntry onPress={actions.startFresh}>New</MenuEntry>
      <CommandEntry id="open" />
      <MenuEntry onPress={opens('recent')}>Recent…</MenuEntry>
      <CommandEntry id="save" />
      <MenuLine />
      <CommandEntry id="tidyUp" />
      <CommandEntry id="fitView" />
      <MenuLine />
      <MenuChoices
        label="Colours"
        value={theme}
        choices={THEMES}
        stays
        onChoose={(value) => set('theme', value === 'system' ? null : value)}
      />
      <MenuLine />
      <MenuTick on={projector} onChange={(on) => set('size', on ? 'projector' : null)}>
        Projector size
      </MenuTick>
      <MenuTick on={letters} onChange={(on) => set('letters', on ? null : 'off')}>
        Single-letter keys
      </MenuTick>
      <MenuLine />
      <CommandEntry id="keys" picture={CircleHelp} />
      <MenuEntry onPress={() => store.turnTo({ kind: 'rule', code: null })}>Catalogue of rules</MenuEntry>
      <MenuEntry onPress={() => store.turnTo({ kind: 'model' })}>What this model leaves out</MenuEntry>
      <MenuEntry onPress={opens('about')}>About and licences</MenuEntry>
    </PopupMenu>
  );
}

function CommandEntry({ id, ...picture }: { readonly id: CommandId; readonly picture?: LucideIcon }) {
  const { label, keys, disabled, onPress } = useCommand(id);
  return (
    <MenuEntry {...picture} keys={keys} disabled={disabled} onPress={onPress}>
      {label}
    </MenuEntry>
  );
}
