/** What is asked of whoever investigates, and what comes back. */

import type { Playground } from '../playground/playground';
import { type Findings, type FoundOut, startInvestigation } from './investigation';
import type { Progress, Work } from './progress';
import type { TicketAnswers } from './ticket';

export interface Question {
  readonly playground: Playground;
  readonly answers: TicketAnswers;
  readonly foundOut: readonly FoundOut[];
}

export type Said = { readonly progress: Progress } | { readonly findings: Findings };

export const takenUp = ({ playground, answers, foundOut }: Question): Work<Findings> =>
  startInvestigation(playground, answers, foundOut);
