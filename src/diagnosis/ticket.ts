/** A ticket as a form: what is known of it, question by question. */

import type { Symptom } from './symptom';

/** Null for what is not known. */
export type TicketAnswers = { readonly [Question in keyof Symptom]: Symptom[Question] | null };
