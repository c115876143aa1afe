/** How the address names the page of reference over the document: `?rule=BLK-1516`, `?rule` for the list, `?symptoms`, `?ports=1516` for a row; that it is presented: `?present`; the lesson that is played: `?lesson=round-robin`; and the case that is worked on: `?case=third-try`, `?case=12-2`, `?case` for the list. */

import { codeFromText, type ReferencePage, SHEET_KEYS } from '../catalogue/pages';

const PRESENT = 'present';
const LESSON = 'lesson';
const CASE = 'case';

/** What stands over or beside the document, as far as the address names it. */
interface Named {
  readonly page?: ReferencePage | null;
  readonly presents?: boolean;
  /** The id of the lesson that is played. */
  readonly lesson?: string | null;
  /** The name of the case that is worked on; '' for the list of them. */
  readonly caseShown?: string | null;
}

export function queryOf({ page = null, presents = false, lesson = null, caseShown = null }: Named): string {
  const asks = [
    ...(lesson === null ? [] : [`${LESSON}=${lesson}`]),
    ...(presents ? [PRESENT] : []),
    ...(page ? [nameOf(page)] : []),
    ...caseNames(caseShown),
  ];
  return asks.length > 0 ? `?${asks.join('&')}` : '';
}

function nameOf(page: ReferencePage): string {
  const part = page.kind === 'rule' ? page.code : page.row;
  return part ? `${page.kind}=${part}` : page.kind;
}

export const lessonIn = (query: URLSearchParams): string | null => query.get(LESSON);
const caseNames = (name: string | null): readonly string[] =>
  name === null ? [] : [name === '' ? CASE : `${CASE}=${name}`];

/** What is no name of a case opens the list of them. */
export function caseIn(query: URLSearchParams): string | null {
  const name = query.get(CASE);
  return name === null || /^[\w-]{0,64}$/.test(name) ? name : '';
}

export const presentsIn = (query: URLSearchParams): boolean => query.has(PRESENT);

export function pageIn(query: URLSearchParams): ReferencePage | null {
  const kind = SHEET_KEYS.find((key) => query.has(key));
  if (kind) {
    const row = query.get(kind) ?? '';
    return /^[\w-]+$/.test(row) ? { kind, row } : { kind };
  }
  const code = query.get('rule');
  return code === null ? null : { kind: 'rule', code: codeFromText(code) };
}
