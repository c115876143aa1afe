/** The form for a request, in a popup at its button. */

import { SendForm } from '../playback/SendForm';
import type { PopupProps } from '../signs/Opener';
import { ButtonPopover } from './ButtonPopover';
import { useActions, useApp } from './useApp';
import { HEADER_WORDS } from './words';

export function SendPopover(popup: PopupProps) {
  const actions = useActions();
  const topology = useApp((state) => state.playground.topology);
  return (
    <ButtonPopover {...popup} label={HEADER_WORDS.send} align="end">
      <SendForm
        topology={topology}
        initial={actions.lastRequest()}
        onSend={actions.send}
        onFullTurn={actions.sendTurn}
      />
    </ButtonPopover>
  );
}
