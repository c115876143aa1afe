/** Every word of the diagram: its view, its pieces, and what is copied of it. */

import type { DirectoryAnswer } from '../routing/code';
import { count, listed } from '../saying/saying';

export const DIAGRAM_WORDS = {
  title: 'Sequence diagram',
  titleOf: (request: string): string => `Sequence diagram: ${request}`,
  empty: 'Once a request is sent, its way is drawn here from top to bottom: who hands it to whom, and where it ends.',
  open: 'How it goes on is asked first.',
  expected: 'expected',
  hide: 'Hide unused servers',
  messages: 'Messages',
  lifelines: 'Lifelines',
  directory: 'Directory',
  ldap: 'LDAP',
  seat: (seat: number): string => `Seat ${count(seat)} in the round-robin list`,
  /** Of a server the gateway passed over, and the rule that ruled it out. */
  passedOver: (server: string, reason: string): string => `${server} passed over: ${reason}`,
  passedOverBy: (code: string): string => `passed over: ${code}`,
  next: (server: string): string => `next: ${server}`,
  answers: {
    one: 'one record',
    none: 'no record',
    several: 'more than one record',
    silence: 'no answer',
  } satisfies { readonly [A in DirectoryAnswer]: string },
  /** What a server is to the user, under its name. */
  tags: (words: readonly string[]): string => listed(words, 'comma'),
  /** A step as a sentence of the description behind a picture. */
  step: (step: number, text: string, code: string): string => `${count(step + 1)}. ${text} (${code}).`,
  sentence: (text: string): string => `${text}.`,
} as const;

export const COPY_WORDS = {
  copyAs: 'Copy as',
  saveSvg: 'Save SVG',
  forms: { mermaid: 'Mermaid', plantuml: 'PlantUML', text: 'Text', svg: 'SVG' },
  copied: (form: string): string => `${form} copied`,
  refused: (form: string): string => `The diagram as ${form}`,
} as const;
