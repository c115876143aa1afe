/** The views as a menu, for a window too low for a row of tabs. */

import type { PopupProps } from '../signs/Opener';
import { MenuChoices, PopupMenu } from '../signs/PopupMenu';
import type { View } from './views';
import { PAGE_WORDS } from './words';

interface ViewMenuProps extends PopupProps {
  readonly tabs: readonly { readonly key: View; readonly label: string }[];
  readonly shown: View;
  readonly onShow: (view: View) => void;
}

export function ViewMenu({ tabs, shown, onShow, ...popup }: ViewMenuProps) {
  return (
    <PopupMenu {...popup} label={PAGE_WORDS.views} side="bottom" align="start">
      <MenuChoices
        label={PAGE_WORDS.views}
        value={shown}
        choices={tabs.map(({ key, label }) => ({ value: key, label }))}
        onChoose={onShow}
      />
    </PopupMenu>
  );
}
