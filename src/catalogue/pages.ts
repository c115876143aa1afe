/** The pages of reference, as an address names them; here are no words, for the first load reads addresses. */

import { RULE_CODES, type RuleCode } from '../routing/codes';

/** Every page but the one of rules, which has a page for each. */
export const SHEET_KEYS = ['symptoms', 'ports', 'elsewhere', 'reasons', 'model'] as const;

export type SheetKey = (typeof SHEET_KEYS)[number];
export type PageKey = 'rule' | SheetKey;

/** In the order in which they are offered. */
export const PAGE_KEYS: readonly PageKey[] = ['rule', ...SHEET_KEYS];

/** One rule (null: the list of all), or a page; `row`: the part of it that is wanted. */
export type ReferencePage =
  | { readonly kind: 'rule'; readonly code: RuleCode | null }
  | { readonly kind: SheetKey; readonly row?: string };

/** A code as it stands in an address, in whatever case it was typed; null for what is none. */
export function codeFromText(text: string): RuleCode | null {
  const wanted = text.trim().toUpperCase();
  return RULE_CODES.find((code) => code === wanted) ?? null;
}
