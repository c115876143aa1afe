/** A ticket that somebody works on: what was pasted, what is answered, what was found out, and the community outlined for it. */

import type { FoundOut } from './investigation';
import { FIRST_OUTLINE, type Outline } from './outline';
import { NOTHING_KNOWN, type TicketAnswers } from './ticket';

export interface OpenTicket {
  readonly text: string;
  readonly answers: TicketAnswers;
  readonly foundOut: readonly FoundOut[];
  readonly outline: Outline;
}

export const NEW_TICKET: OpenTicket = { text: '', answers: NOTHING_KNOWN, foundOut: [], outline: FIRST_OUTLINE };

/** What was found out of one ticket says nothing of another. */
export const answered = (ticket: OpenTicket, answers: Partial<TicketAnswers>): OpenTicket => ({
  ...ticket,
  answers: { ...ticket.answers, ...answers },
  foundOut: [],
});

/** The form as another text fills it: nothing stays of what the last one said. */
export const pasted = (ticket: OpenTicket, text: string, answers: Partial<TicketAnswers>): OpenTicket => ({
  ...ticket,
  text,
  answers: { ...NOTHING_KNOWN, ...answers },
  foundOut: [],
});
