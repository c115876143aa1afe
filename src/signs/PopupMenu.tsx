/** A menu at a button or at a point, and the kinds of items it is made of; it is fetched when the first menu is needed. */

import { Menu } from '@base-ui/react/menu';
import { Check, type LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { isAtOpener, type MenuStart } from './Opener';
import styles from './PopupMenu.module.css';

interface PopupMenuProps {
  readonly id?: string;
  readonly label: string;
  /** What stands above the items. */
  readonly title?: ReactNode;
  readonly anchor: Element | { readonly getBoundingClientRect: () => DOMRect };
  readonly side: 'top' | 'bottom';
  readonly align: 'start' | 'end';
  readonly start?: MenuStart;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function PopupMenu({ id, label, title, anchor, side, align, start, onClose, children }: PopupMenuProps) {
  const [popup, setPopup] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!start || !popup) return;
    // A frame later, when the menu has noted where the focus came from and has to return.
    const frame = requestAnimationFrame(() => {
      const items = popup.querySelectorAll<HTMLElement>('[role^="menuitem"]');
      items[start === 'first' ? 0 : items.length - 1]?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [start, popup]);
  return (
    <Menu.Root
      open
      modal={false}
      onOpenChange={(_, details) => {
        if (isAtOpener(anchor, details.event)) details.cancel();
        else onClose();
      }}
    >
      <Menu.Portal>
        <Menu.Positioner
          className={styles.layer}
          anchor={anchor}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
        >
          <Menu.Popup
            ref={setPopup}
            id={id}
            className={styles.menu}
            aria-label={label}
            onKeyDown={(event) => {
              // The focus returns to the button first, so the key goes on from there.
              if (event.key === 'Tab') onClose();
            }}
          >
            {title !== undefined && <p className={styles.title}>{title}</p>}
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface MenuEntryProps {
  readonly picture?: LucideIcon;
  readonly help?: string;
  /** The keys that do the same. */
  readonly keys?: string | undefined;
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

export function MenuEntry({ picture: Picture, help, keys, disabled = false, onPress, children }: MenuEntryProps) {
  return (
    <Menu.Item className={styles.item} disabled={disabled} onClick={onPress}>
      {Picture && <Picture aria-hidden />}
      <span className={styles.words}>
        <span>{children}</span>
        {help && <small>{help}</small>}
      </span>
      {keys && <kbd translate="no">{keys}</kbd>}
    </Menu.Item>
  );
}

interface MenuChoicesProps<V> {
  readonly label: string;
  readonly value: V;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  /** Whether the menu stays open after a choice. */
  readonly stays?: boolean;
  readonly onChoose: (value: V) => void;
}

/** One of several: a dot marks the one that holds. */
export function MenuChoices<V extends string | number>(props: MenuChoicesProps<V>) {
  const { label, value, choices, stays = false, onChoose } = props;
  return (
    <Menu.RadioGroup aria-label={label} value={value} onValueChange={onChoose}>
      {choices.map((choice) => (
        <Menu.RadioItem key={choice.value} value={choice.value} closeOnClick={!stays} className={styles.item}>
          <span className={styles.mark}>
            <Menu.RadioItemIndicator className={styles.dot} />
          </span>
          <span>{choice.label}</span>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

interface MenuTickProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}

/** On or off; the menu stays open. */
export function MenuTick({ on, onChange, children }: MenuTickProps) {
  return (
    <Menu.CheckboxItem className={styles.item} checked={on} onCheckedChange={onChange}>
      <span className={styles.mark}>
        <Menu.CheckboxItemIndicator render={<Check aria-hidden />} />
      </span>
      <span>{children}</span>
    </Menu.CheckboxItem>
  );
}

export const MenuLine = () => <Menu.Separator className={styles.line} />;
