/** An entry of a menu that does what a key does, too. */

import type { LucideIcon } from 'lucide-react';
import { MenuEntry } from '../signs/PopupMenu';
import type { CommandId } from './commands';
import { useCommand } from './useCommand';

export function CommandEntry({ id, ...picture }: { readonly id: CommandId; readonly picture?: LucideIcon }) {
  const { label, keys, disabled, onPress } = useCommand(id);
  return (
    <MenuEntry {...picture} keys={keys} disabled={disabled} onPress={onPress}>
      {label}
    </MenuEntry>
  );
}
