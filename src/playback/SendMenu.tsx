/** The menu beside the button that sends again: a full turn, and ways back to a beginning. */

import { FastForward, ListRestart, ListX, RotateCcw } from 'lucide-react';
import type { PopupProps } from '../signs/Opener';
import { MenuEntry, MenuLine, PopupMenu } from '../signs/PopupMenu';

interface SendMenuProps extends PopupProps {
  readonly label: string;
  readonly requests: number;
  /** Why no full turn can be sent; null when it can. */
  readonly cannotSendTurn: string | null;
  readonly onFullTurn: () => void;
  readonly onRerun: () => void;
  readonly onClear: () => void;
  readonly onReset: () => void;
}

export function SendMenu(props: SendMenuProps) {
  const { requests, cannotSendTurn, onFullTurn, onRerun, onClear, onReset, ...popup } = props;
  return (
    <PopupMenu {...popup} side="top" align="end">
      <MenuEntry
        picture={FastForward}
        help={cannotSendTurn ?? 'Once for every server of the round robin'}
        disabled={cannotSendTurn !== null}
        onPress={onFullTurn}
      >
        Send a full turn
      </MenuEntry>
      <MenuEntry
        picture={RotateCcw}
        help="Play all requests from the first"
        disabled={requests === 0}
        onPress={onRerun}
      >
        Re-run from the start
      </MenuEntry>
      <MenuLine />
      <MenuEntry picture={ListX} help="Parts stay as they are" disabled={requests === 0} onPress={onClear}>
        Clear requests
      </MenuEntry>
      <MenuEntry picture={ListRestart} help="First server next, no session open" onPress={onReset}>
        Reset turn and sessions
      </MenuEntry>
    </PopupMenu>
  );
}
