/** A plain button whose popup may still have to be fetched: a press opens it as soon as it is there, a second press or Escape closes it. */

import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Boundary } from './Boundary';
import { STOPPED_WORDS } from './words';

/** What a popup is told by the button that opens it. */
export interface PopupProps {
  readonly id: string;
  readonly anchor: Element;
  /** The item a menu begins at when a key opened it; null after a pointer. */
  readonly start: MenuStart;
  readonly onClose: () => void;
}

export type MenuStart = 'first' | 'last' | null;

interface OpenerProps extends Omit<ComponentProps<'button'>, 'popover' | 'popup'> {
  readonly kind: 'menu' | 'dialog';
  /** Given where something else opens the popup, too; otherwise the button keeps count itself. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly popup: (props: PopupProps) => ReactNode;
}

const STARTS: Readonly<Record<string, MenuStart>> = { ArrowDown: 'first', ArrowUp: 'last' };

export function Opener({ kind, open: given, onOpenChange, popup, ...button }: OpenerProps) {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const [own, setOwn] = useState(false);
  const [start, setStart] = useState<MenuStart>(null);
  const open = given ?? own;

  const turn = (wanted: boolean, from: MenuStart = null): void => {
    setStart(from);
    setOwn(wanted);
    onOpenChange?.(wanted);
  };
  const keys = (event: KeyboardEvent): void => {
    const from = kind === 'menu' && !open ? STARTS[event.key] : undefined;
    if (from) turn(true, from);
    else if (open && event.key === 'Escape') turn(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** A popup does not stay, nor come late, when the keyboard has moved on to something else. */
  const leave = (): void => {
    requestAnimationFrame(() => {
      const focused = document.activeElement;
      const within = [anchor, document.getElementById(id)].some((place) => place?.contains(focused));
      if (open && !within && focused !== document.body) turn(false);
    });
  };

  return (
    <>
      <button
        type="button"
        {...button}
        ref={setAnchor}
        aria-haspopup={kind}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={(event) => {
          // Safari gives a pressed button no focus, and a popup hands it back to what had it.
          event.currentTarget.focus();
          turn(!open, event.detail === 0 ? 'first' : null);
        }}
        onKeyDown={keys}
        onBlur={leave}
      />
      {open && anchor && (
        <Boundary shows={[]} broken={{ id, sentence: STOPPED_WORDS[kind], look: 'float', onClose: () => turn(false) }}>
          {popup({ id, anchor, start, onClose: () => turn(false) })}
        </Boundary>
      )}
    </>
  );
}

/** Whether what would close a popup happens at the button that toggles it anyway. */
export function isAtOpener(anchor: unknown, event: Event): boolean {
  const target = event instanceof FocusEvent ? event.relatedTarget : event.target;
  return anchor instanceof Element && target instanceof Node && anchor.contains(target);
}
