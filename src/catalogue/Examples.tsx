/** What a rule means, told by examples with names: where everybody is, what happens and why. */

import { called, calledHome } from '../routing/called';
import { describeStep } from '../routing/describe';
import { REQUEST_KINDS } from '../routing/kinds';
import { describeWhy } from '../routing/reasons';
import { Sentence } from '../signs/Sentence';
import { Explained } from '../signs/Term';
import { ASSUMPTIONS, type Assumptions } from '../topology/assumptions';
import { findUser, type Topology } from '../topology/topology';
import type { Example } from './cast';
import { CAST_WORDS } from './castWords';
import styles from './Examples.module.css';

interface ExamplesProps {
  readonly examples: readonly Example[];
  /** How the open questions are answered in the playground shown. */
  readonly assumptions: Assumptions;
  /** What the two directions are called; one alone is not named. */
  readonly directions: { readonly [D in Example['direction']]: string };
}

export function Examples({ examples, assumptions, directions }: ExamplesProps) {
  const both = new Set(examples.map(({ direction }) => direction)).size > 1;
  return (
    <ul className={styles.examples}>
      {examples.map((example) => (
        <li key={example.id} className={styles.example}>
          {both && <strong>{directions[example.direction]}</strong>}
          <p className={styles.where}>
            <Sentence text={whereAnnIs(example.topology)} />
          </p>
          {toldBy(example).map(({ text, kinds }) => (
            <p key={text}>
              {kinds !== null && <b className={styles.kind}>{kinds}</b>}
              <Explained text={text} />
            </p>
          ))}
          {example.otherwise.map((key) => (
            <p key={key} className={styles.where}>
              {otherwise(key, example.topology.assumptions, assumptions)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function whereAnnIs(topology: Topology): string {
  const ann = findUser(topology, 'u1');
  const server = ann?.connectedServer ?? null;
  const home = ann?.homeServer ?? null;
  return CAST_WORDS.where(
    called(topology, 'u1'),
    server === null ? null : called(topology, server),
    home === null ? null : calledHome(topology, home),
  );
}

/** What happens and why, once where every kind of request is told alike; `kinds` names those of a text of their own. */
function toldBy({ topology, met }: Example): readonly { readonly text: string; readonly kinds: string | null }[] {
  const byText = new Map<string, string[]>();
  for (const { kind, trace, step } of met) {
    const { what } = describeStep(topology, trace, step);
    const text = CAST_WORDS.told(what, describeWhy(topology, trace, step));
    byText.set(text, [...(byText.get(text) ?? []), REQUEST_KINDS[kind].label]);
  }
  return [...byText].map(([text, kinds]) => ({ text, kinds: byText.size > 1 ? CAST_WORDS.kinds(kinds) : null }));
}

function otherwise(key: keyof Assumptions, needed: Assumptions, now: Assumptions): string {
  const { question, answers } = ASSUMPTIONS[key];
  const said: Readonly<Record<string, string>> = answers;
  return CAST_WORDS.otherwise(question, said[needed[key]] ?? '', said[now[key]] ?? '');
}
