/** The result of a case as a text to be kept or handed in: the case, what was asked, the verdict, and what it was worth. */

import { answer } from '../diagnosis/probes';
import { probeWords } from '../diagnosis/words';
import { plain } from '../saying/names';
import type { Case } from './case';
import { type CaseWork, verdictOf } from './caseWork';
import { grade, MOST_POINTS } from './grading';
import { RESULT_WORDS } from './resultWords';
import { causeSaid, findingSaid } from './said';

export function resultText(of: Case, title: string, work: CaseWork): string {
  const { topology } = of.broken;
  const { points, marks } = grade(of, verdictOf(work), work.probes.length);
  const lines = [
    RESULT_WORDS.head(title, of.level),
    RESULT_WORDS.points(points, MOST_POINTS),
    RESULT_WORDS.spent(work.probes.length, of.probes, work.tries),
    '',
    RESULT_WORDS.ticket,
    ...of.ticket
      .split('\n')
      .filter((line) => line !== '')
      .map(indented),
    '',
    RESULT_WORDS.asked,
    ...work.probes.flatMap((probe, place) => [
      indented(RESULT_WORDS.numbered(place + 1, probeWords(topology, probe))),
      ...answer(of.broken, probe)
        .text.split('\n')
        .map((line) => indented(indented(line))),
    ]),
    '',
    RESULT_WORDS.verdict,
    ...work.findings.map((finding) => indented(findingSaid(topology, finding))),
    '',
    RESULT_WORDS.causes,
    ...marks.map(({ cause }) => indented(causeSaid(of, cause))),
    '',
    ...(work.thoughts.trim() === ''
      ? []
      : [RESULT_WORDS.thoughts, ...work.thoughts.trim().split('\n').map(indented), '']),
  ];
  return plain(lines.join('\n'));
}

const indented = (line: string): string => `  ${line}`;
