/** The words about how a rule is borne out, and a hint in pieces: plain, or literally what to type or to look for. */

import type { Confirmation } from '../routing/evidence';

export const EVIDENCE_WORDS = {
  kinds: {
    log: 'In a log',
    command: 'By a command',
    document: 'By a look',
    likely: 'Likely',
  } satisfies { readonly [K in Confirmation['kind']]: string },
  where: (host: string, place: string): string => `${host}: ${place}`,
  notCertain: (reason: string): string => `Not certain. ${reason}`,
  told: (told: string): string => `(${told})`,
  copy: (text: string): string => `Copy: ${text}`,
  source: 'Source',
  sourceNamed: (title: string): string => `Source: ${title}`,
} as const;

export interface HintPiece {
  readonly text: string;
  readonly literal: boolean;
}

/** Cuts a hint at what is meant literally, each where it stands next. The pieces joined are the hint. */
export function hintPieces({ text, literal }: Pick<Confirmation, 'text' | 'literal'>): readonly HintPiece[] {
  const pieces: HintPiece[] = [];
  let from = 0;
  for (const wanted of literal) {
    const start = text.indexOf(wanted, from);
    if (start > from) pieces.push({ text: text.slice(from, start), literal: false });
    pieces.push({ text: wanted, literal: true });
    from = start + wanted.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), literal: false });
  return pieces;
}
