/** What there is to copy stands in the hint it was taken from, and a hint is drawn whole. */

import { describe, expect, test } from 'vitest';
import { RULE_CODES } from '../../../src/routing/codes';
import { byCommand } from '../../../src/routing/hints';
import { RULES } from '../../../src/routing/rules';
import { SOURCES } from '../../../src/routing/sources';
import { hintPieces } from '../../../src/signs/evidenceWords';

describe('what there is to copy', () => {
  test.each(RULE_CODES.flatMap((code) => RULES[code].confirm.map((hint) => [code, hint] as const)))(
    '%s: the pieces joined are the hint',
    (_, hint) => {
      const pieces = hintPieces(hint);
      expect(pieces.map(({ text }) => text).join('')).toBe(hint.text);
      expect(pieces.map(({ text }) => text)).not.toContain('');
      expect(pieces.flatMap(({ text, literal }) => (literal ? [text] : []))).toEqual(hint.literal);
    },
  );
  test.each([
    ['`telnet <server> 1516` on the gateway', ['telnet <server> 1516']],
    ['reason code `0x80000207` or `0x8000020D`', ['0x80000207', '0x8000020D']],
    ['"`Rejecting server <address> not in servers list`"', ['Rejecting server <address> not in servers list']],
    ['The blacklist.', []],
  ])('%s', (words, literals) => {
    const hint = byCommand('On the gateway', words, SOURCES.note);
    expect(hint.text).not.toContain('`');
    expect(hint.literal).toEqual(literals);
    expect(hintPieces(hint).flatMap(({ text, literal }) => (literal ? [text] : []))).toEqual(literals);
  });
});
