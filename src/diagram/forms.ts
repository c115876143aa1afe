/** The forms in which a diagram leaves the page, each with its name and who writes it. */

import { mermaidOf } from './mermaid';
import { plainTextOf } from './plainText';
import { plantUmlOf } from './plantuml';
import type { Sequence } from './sequence';
import { svgOf } from './svg';
import { COPY_WORDS } from './words';

export type DiagramForm = 'mermaid' | 'plantuml' | 'text' | 'svg';

export const DIAGRAM_FORMS: {
  readonly [F in DiagramForm]: { readonly label: string; readonly write: (sequence: Sequence) => string };
} = {
  mermaid: { label: COPY_WORDS.forms.mermaid, write: mermaidOf },
  plantuml: { label: COPY_WORDS.forms.plantuml, write: plantUmlOf },
  text: { label: COPY_WORDS.forms.text, write: plainTextOf },
  svg: { label: COPY_WORDS.forms.svg, write: svgOf },
};
