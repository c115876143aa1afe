/** What a probe said, each thing once: of several sendings those that were noticed alike stand together. */

import { NEXT_WORDS } from './words';

const SENDING = /^(\d+): (.*)$/;

export function shortened(text: string): readonly string[] {
  const lines = text.split('\n');
  const sendings = lines.map((line) => SENDING.exec(line));
  if (lines.length < 2 || sendings.some((sending) => sending === null)) return lines;
  const byNotice = new Map<string, string[]>();
  for (const [, number = '', notice = ''] of sendings.flatMap((sending) => (sending ? [sending] : [])))
    byNotice.set(notice, [...(byNotice.get(notice) ?? []), number]);
  return [...byNotice].map(([notice, numbers]) =>
    byNotice.size === 1 ? NEXT_WORDS.eachTime(notice) : NEXT_WORDS.sent(numbers, notice),
  );
}
