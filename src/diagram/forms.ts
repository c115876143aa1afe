/** The forms in which a diagram leaves the page, each with its name and who writes it. */

import { mermaidOf } from './mermaid';
import { plainTextOf } from './plainText';
import { plantUmlOf } from './plantuml';
import type { Sequence } from './sequence';
import { svgOf } from './svg';

export type DiagramForm = 'mermaid' | 'plantuml' | 'text' | 'svg';

export const DIAGRAM_FORMS: {
  readonly [F in DiagramForm]: { readonly label: string; readonly write: (sequence: Sequence) => string };
} = {
  mermaid: { label: 'Mermaid', write: mermaidOf },
  plantuml: { label: 'PlantUML', write: plantUmlOf },
  text: { label: 'Text', write: plainTextOf },
  svg: { label: 'SVG', write: svgOf },
};
