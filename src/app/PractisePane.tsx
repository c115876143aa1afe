/** What a learner believes still, connected. */

import { useState } from 'react';
import { Practise } from '../prediction/Practise';
import { newSeed } from './AskPane';
import { forgetBelief, keptRecord, makeExerciseActs } from './exerciseActs';
import { useAppStore } from './useApp';

export function PractisePane({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const [record, setRecord] = useState(keptRecord);
  return (
    <Practise
      record={record}
      onStart={(belief) => {
        onClose();
        makeExerciseActs(store).practise(belief, newSeed(), true);
      }}
      onRule={(code) => {
        onClose();
        store.turnTo({ kind: 'rule', code });
      }}
      onForget={(belief) => {
        forgetBelief(store, belief);
        setRecord(keptRecord());
      }}
      onClose={onClose}
    />
  );
}
