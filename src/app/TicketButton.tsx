/** What opens the ticket note of the request shown. */

import { ClipboardList } from 'lucide-react';
import { useCommand } from './useCommand';

export function TicketButton() {
  const { label, tip, disabled, onPress } = useCommand('ticketNote');
  return (
    <button type="button" title={tip} disabled={disabled} onClick={onPress}>
      <ClipboardList aria-hidden />
      <span>{label}</span>
    </button>
  );
}
