/** Every sentence of every rule with its cast, stored to be gone through by a reader: `told.snap.md` beside this file. */

import { expect, test } from 'vitest';
import { examplesOf, namesMet } from '../../../src/catalogue/cast';
import { RELATIONS } from '../../../src/catalogue/related';
import { BASIS, GROUND_WORDS } from '../../../src/playback/basis';
import { CODES, RULE_CODES, type RuleCode } from '../../../src/routing/codes';
import { describeStep } from '../../../src/routing/describe';
import { groundsOf, holds } from '../../../src/routing/grounds';
import { KIND_KEYS } from '../../../src/routing/kinds';
import { ASSUMPTION_WORDS } from '../../../src/routing/openness';
import { describeWhy } from '../../../src/routing/reasons';
import { RULES } from '../../../src/routing/rules';
import { SOURCES } from '../../../src/routing/sources';
import { plain } from '../../../src/saying/names';
import { EVIDENCE_WORDS } from '../../../src/signs/evidenceWords';
import { ASSUMPTION_KEYS, ASSUMPTIONS, DEFAULT_ASSUMPTIONS } from '../../../src/topology/assumptions';

function toldOf(code: RuleCode): string {
  const rule = RULES[code];
  const lines = [`## ${code}: ${rule.title}`, ''];
  for (const ground of groundsOf(rule)) {
    const { text, basis, of, under, source } = ground;
    const about = [
      BASIS[basis].short,
      ...(of ? [GROUND_WORDS.only(of)] : []),
      ...(under ? [holds(ground, DEFAULT_ASSUMPTIONS) ? GROUND_WORDS.holds : GROUND_WORDS.otherwise] : []),
    ];
    lines.push(`- ${text}`, `  (${about.join('; ')}) ${source.map(({ title }) => title).join(' / ')}`);
  }
  for (const example of examplesOf(code, DEFAULT_ASSUMPTIONS)) {
    lines.push(
      '',
      `### ${example.direction}${example.otherwise.length > 0 ? `, with another answer to ${example.otherwise.join()}` : ''}`,
      '',
    );
    for (const met of example.met) {
      const { what } = describeStep(example.topology, met.trace, met.step);
      const why = describeWhy(example.topology, met.trace, met.step);
      const names = namesMet(example, met);
      lines.push(`- ${met.kind}: ${what}. ${why}`, `  - ${rule.external(names)}.`, `  - ${rule.local(names)}.`);
    }
  }
  lines.push('', '### Confirm', '');
  for (const hint of rule.confirm) {
    lines.push(`- ${EVIDENCE_WORDS.kinds[hint.kind]}. ${EVIDENCE_WORDS.where(hint.host, hint.place)}. ${hint.text}`);
    if (hint.kind === 'likely') lines.push(`  ${EVIDENCE_WORDS.notCertain(hint.reason)}`);
  }
  lines.push('', '### Fix', '', rule.fix, '', rule.versions, '');
  return plain(lines.join('\n'));
}

test('every sentence of every rule stands as a reader went through it', async () => {
  const sources = Object.values(SOURCES).map(({ title, told, address }) => `- ${title} (${told}) ${address}`);
  const questions = ASSUMPTION_KEYS.map((key) => `- ${ASSUMPTIONS[key].question} ${ASSUMPTION_WORDS[key].why}`);
  const related = RELATIONS.map(({ between, difference }) => `- ${between.join(', ')}: ${difference}`);
  const text = [
    '# Every sentence of every rule',
    '',
    ...RULE_CODES.map(toldOf),
    '## How they differ',
    '',
    ...related,
    '',
    '## Open questions with a switch',
    '',
    ...questions,
    '',
    '## Sources',
    '',
    ...sources,
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('told.snap.md');
});

test.each(RULE_CODES)(
  '%s is shown with every kind of request, in every direction it serves, whatever is assumed',
  (code) => {
    for (const unreachable of ASSUMPTIONS.unreachable.values) {
      for (const shortcut of ASSUMPTIONS.shortcut.values) {
        for (const homeElsewhere of ASSUMPTIONS.homeElsewhere.values) {
          const examples = examplesOf(code, { unreachable, shortcut, homeElsewhere });
          for (const direction of CODES[code].directions) {
            const kinds = examples
              .filter((example) => example.direction === direction)
              .map(({ met }) => met.map(({ kind }) => kind));
            expect(kinds.length).toBeGreaterThan(0);
            for (const each of kinds) expect(each).toEqual([...KIND_KEYS]);
          }
        }
      }
    }
  },
);

test('no example is told of nameless parts', () => {
  for (const code of RULE_CODES) {
    for (const { topology, met } of examplesOf(code, DEFAULT_ASSUMPTIONS)) {
      for (const { trace, step } of met) {
        const { what } = describeStep(topology, trace, step);
        const why = describeWhy(topology, trace, step);
        expect(plain(`${what}. ${why}`)).not.toMatch(
          /the (?:landing server it|server reached|server it is meant for|next part|external user|local user)\b|undefined/i,
        );
      }
    }
  }
});
