/** A result as a text to keep: what was asked, what was answered, what is so. */

import { plain } from '../saying/names';
import { ANSWER_WORDS, ASK_WORDS, CARD_WORDS } from './askWords';
import { type Corrected, labelOf } from './correcting';
import { MISCONCEPTIONS } from './misconceptions';

export function resultText(title: string, answers: readonly Corrected[], requests: readonly string[]): string {
  const given = answers.filter(({ right }) => right !== null);
  const sum = ASK_WORDS.right(given.filter(({ right }) => right).length, given.length);
  const told = answers.map((corrected, place) => {
    const { question, answer, right, belief, said } = corrected;
    const { chosen, sureness } = answer;
    return [
      `${place + 1}. ${requests[question.request] ?? ''}: ${question.prompt}`,
      ...(chosen === null ? [] : [ANSWER_WORDS.you(labelOf(question, chosen), sureness && CARD_WORDS.sure[sureness])]),
      right === null ? ANSWER_WORDS.shown : right ? ANSWER_WORDS.right : ANSWER_WORDS.wrong,
      ...(belief ? [`${ANSWER_WORDS.belief} ${MISCONCEPTIONS[belief].belief}`] : []),
      ...(said === null ? [] : [said]),
    ]
      .map(plain)
      .join('\n   ');
  });
  return `${[plain(title), sum, ...told].join('\n\n')}\n`;
}
