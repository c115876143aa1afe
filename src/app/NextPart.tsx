/** The line above a community in which nothing was sent yet: what it lacks next and the button that adds it, or the first request. */

import { Plus, Send } from 'lucide-react';
import { nextMissing } from '../playground/missing';
import { anyRequest } from '../playground/suggestion';
import { called } from '../routing/called';
import { describeRequest } from '../routing/describe';
import { Sentence } from '../signs/Sentence';
import styles from './Caption.module.css';
import { MISSING_WORDS, NOTHING_SENT, UNCONNECTED_WORDS } from './missingWords';
import { useActions, useApp } from './useApp';

export function NextPart() {
  const actions = useActions();
  const playground = useApp((state) => state.playground);
  const { topology } = playground;
  const missing = nextMissing(playground);
  const request = anyRequest(playground);
  if (missing) {
    const connects = 'from' in missing;
    const { why, act } = connects
      ? UNCONNECTED_WORDS[missing.kind](called(topology, missing.from), called(topology, missing.to))
      : MISSING_WORDS[missing.kind];
    const press = (): void => {
      if (!connects) actions.add(missing.kind, null);
      else actions.connect({ id: missing.from, handle: missing.kind === 'logIn' ? 'connected' : 'any' }, missing.to);
    };
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
