/** What the page asks of the browser besides its documents: the settings of the interface, files to take away, the clipboard. */

import { attempt } from '../documents/attempt';
import type { Fold } from './store/state';

export type SettingKey = 'theme' | 'letters';
/** What is kept of a learner. */
export type LearnerKey = 'exercises' | 'beliefs' | 'lessons' | 'brought';
/** What is kept under a name of its own. */
export type KeptKey = SettingKey | LearnerKey | Fold | 'snapshots';
/** Under which it is kept. */
export const keptUnder = (key: KeptKey): string => `sgp.${key}`;

export const readSetting = (key: KeptKey): string | null => attempt(() => localStorage.getItem(keptUnder(key)), null);
/** Answers whether the browser took it. */
export const writeSetting = (key: KeptKey, value: string | null): boolean =>
  attempt(() => {
    if (value === null) localStorage.removeItem(keptUnder(key));
    else localStorage.setItem(keptUnder(key), value);
    return true;
  }, false);

const caseKey = (name: string): string => `sgp.case.${name}`;

/** What was done on a case, by its name. */
export const readCase = (name: string): string | null => attempt(() => localStorage.getItem(caseKey(name)), null);
export const writeCase = (name: string, text: string): void =>
  attempt(() => localStorage.setItem(caseKey(name), text), undefined);
/** Whether what another tab keeps under a key is that of a case. */
export const isOfCase = (key: string | null, name: string): boolean => key === null || key === caseKey(name);

/** Hands the person a text or a picture as a file of a type, as in image/svg+xml. */
export function download(name: string, content: string | Blob, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Whether the browser took the text; called inside the click, as browsers demand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
