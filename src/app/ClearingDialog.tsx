/** Asks what becomes of each fault that came with the document: nobody knows what was there before. */

import { useMemo, useRef, useState } from 'react';
import { Long } from '../inspector/Section';
import { describeChange } from '../mending/words';
import { clearing, type Question } from '../playground/clearing';
import { Sheet } from '../signs/Sheet';
import sheet from '../signs/Sheet.module.css';
import type { AttributeValue } from '../topology/attribute';
import { nameOf, type Topology } from '../topology/topology';
import styles from './ClearingDialog.module.css';
import { makeClearing } from './clearingActs';
import { CLEARING_WORDS } from './dialogWords';
import { useApp, useAppStore, useEarlier } from './useApp';

/** So many are shown at first. */
const FIRST = 50;

export function ClearingDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const playground = useApp((state) => state.playground);
  const earlier = useEarlier();
  const { restored, count, asked } = useMemo(() => clearing(playground, earlier), [playground, earlier]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const first = useRef<HTMLSelectElement>(null);
  const choiceOf = ({ id, sure }: Question): string => chosen.get(id) ?? (sure ? '0' : LEAVE);
  const clear = (): void => {
    const answers = asked.flatMap((question): readonly (readonly [string, AttributeValue])[] => {
      const value = question.choices[Number(choiceOf(question))];
      return choiceOf(question) === LEAVE || value === undefined ? [] : [[question.id, value]];
    });
    onClose();
    makeClearing(store).clearAnswered(new Map(answers));
  };
  return (
    <Sheet title={CLEARING_WORDS.title} lead={CLEARING_WORDS.lead(count, asked.length)} first={first} onClose={onClose}>
      <ul className={styles.questions}>
        <Long items={asked} first={FIRST}>
          {(question) => (
            <li key={question.id}>
              <label className={styles.question}>
                <span className={styles.where}>{whereOf(restored.topology, question)}</span>
                <span>{question.name}</span>
                <select
                  ref={question === asked[0] ? first : undefined}
                  value={choiceOf(question)}
                  onChange={({ target }) => setChosen(new Map(chosen).set(question.id, target.value))}
                >
                  <option value={LEAVE}>{CLEARING_WORDS.leave}</option>
                  {question.choices.map((value, place) => (
                    // Values have no name of their own: their place is what is chosen.
                    <option key={describe(restored.topology, question, value)} value={String(place)}>
                      {describe(restored.topology, question, value)}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          )}
        </Long>
      </ul>
      <div className={sheet.answers}>
        <button type="button" onClick={onClose}>
          {CLEARING_WORDS.cancel}
        </button>
        <button type="button" data-look="accent" onClick={clear}>
          {CLEARING_WORDS.clear}
        </button>
      </div>
    </Sheet>
  );
}

const LEAVE = '';

const whereOf = (topology: Topology, { parts }: Question): string =>
  parts.map((id) => nameOf(topology, id)).join(' – ');

function describe(topology: Topology, { parts: [id = '', other], attribute }: Question, value: AttributeValue): string {
  return describeChange(
    topology,
    other === undefined ? { kind: 'attribute', part: id, attribute, value } : { kind: 'link', a: id, b: other },
  );
}
