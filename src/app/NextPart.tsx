/** The line above a community in which nothing was sent yet: what it lacks next and the button that adds it, or the first request. */

import { Plus, Send } from 'lucide-react';
import { logAllIn, type Missing, nextMissing } from '../playground/missing';
import { anyRequest } from '../playground/suggestion';
import { called } from '../routing/called';
import { describeRequest } from '../routing/describe';
import { Sentence } from '../signs/Sentence';
import styles from './Caption.module.css';
import { MISSING_WORDS, type MissingWords, NOTHING_SENT, UNCONNECTED_WORDS } from './missingWords';
import { useActions, useApp, useAppStore } from './useApp';

export function NextPart() {
  const store = useAppStore();
  const actions = useActions();
  const playground = useApp((state) => state.playground);
  const { topology } = playground;
  const missing = nextMissing(playground);
  const request = anyRequest(playground);
  const actOn = (lacking: Missing): { readonly words: MissingWords; readonly press: () => void } => {
    switch (lacking.kind) {
      case 'join': {
        const { from, to } = lacking;
        const words = UNCONNECTED_WORDS.join(called(topology, from), called(topology, to));
        return { words, press: () => actions.connect({ id: from, handle: 'any' }, to) };
      }
      case 'logIn': {
        const names = lacking.people.map((id) => called(topology, id));
        const words = UNCONNECTED_WORDS.logIn(names, called(topology, lacking.to));
        return { words, press: () => store.edit(logAllIn) };
      }
      default:
        return { words: MISSING_WORDS[lacking.kind], press: () => actions.add(lacking.kind, null) };
    }
  };
  if (missing) {
    const { words, press } = actOn(missing);
    const { why, act } = words;
    return (
      <>
        <p className={styles.captionText}>
          <Sentence text={why} />
        </p>
        <button type="button" data-look="accent" onClick={press}>
          <Plus aria-hidden />
          <Sentence text={act} />
        </button>
      </>
    );
  }
  return (
    <>
      <p className={styles.captionText}>{NOTHING_SENT}</p>
      {request && (
        <button type="button" data-look="accent" onClick={() => actions.send(request)}>
          <Send aria-hidden />
          <Sentence text={describeRequest(topology, request)} />
        </button>
      )}
    </>
  );
}
