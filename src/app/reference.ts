/** The page of reference that stands over the document, and how the address names it: `?rule=BLK-1516`, `?rule` for the list, `?model`. */

import { codeFromText } from '../catalogue/families';
import type { RuleCode } from '../routing/codes';

/** One rule (null: the list of all), or what the model leaves out. */
export type ReferencePage = { readonly kind: 'rule'; readonly code: RuleCode | null } | { readonly kind: 'model' };

export function queryOf(page: ReferencePage | null): string {
  if (!page) return '';
  if (page.kind === 'model') return '?model';
  return page.code === null ? '?rule' : `?rule=${page.code}`;
}

export function pageIn(query: URLSearchParams): ReferencePage | null {
  if (query.has('model')) return { kind: 'model' };
  const code = query.get('rule');
  return code === null ? null : { kind: 'rule', code: codeFromText(code) };
}
