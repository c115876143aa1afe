/** What can be done with a part, a link, the empty canvas, or a request dragged between two people; fetched for the first menu. */

import { Fragment } from 'react';
import { plain } from '../saying/names';
import { shortKeyText } from '../signs/keys';
import { MenuEntry, MenuLine, PopupMenu } from '../signs/PopupMenu';
import { Sentence } from '../signs/Sentence';
import { menuContents } from './menuContents';
import { PeoplePopover } from './PeoplePopover';
import { shownMenu } from './store/state';
import { useActions, useApp, useAppStore } from './useApp';
import { keysOf } from './useCommand';

export function PartMenu() {
  const store = useAppStore();
  const actions = useActions();
  const asked = useApp((state) => state.menu);
  const playground = useApp((state) => state.playground);
  const menu = shownMenu({ playground, menu: asked });
  if (!menu) return null;
  const { target } = menu;
  if (target.kind === 'list') return <PeoplePopover server={target.server} at={menu.at} />;
  const { title, groups } = menuContents({ ...menu, target }, playground.topology, store, actions);
  const close = store.closeMenu;
  const rect = new DOMRect(menu.at.x, menu.at.y, 0, 0);
  return (
    <PopupMenu
      label={plain(title)}
      title={<Sentence text={title} />}
      anchor={{ getBoundingClientRect: () => rect }}
      side="bottom"
      align="start"
      onClose={close}
    >
      {groups
        .filter((items) => items.length > 0)
        .map((items, index) => (
          <Fragment key={items[0]?.label}>
            {index > 0 && <MenuLine />}
            {items.map((item) => (
              <MenuEntry
                key={item.label}
                keys={item.command && shortKeyText(keysOf(item.command))}
                onPress={() => {
                  close();
                  item.run();
                }}
              >
                <Sentence text={item.label} />
              </MenuEntry>
            ))}
          </Fragment>
        ))}
    </PopupMenu>
  );
}
