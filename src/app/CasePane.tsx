/** The cases, connected: they lie over the whole page, each is kept in the browser as it is worked on, and its address names it. */

import { ArrowLeft, X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { CaseList } from '../cases/CaseList';
import { CaseView } from '../cases/CaseView';
import type { Case } from '../cases/case';
import { caseNamed, titleOfCase } from '../cases/caseNamed';
import { verdictOf } from '../cases/caseWork';
import { grade, MOST_POINTS } from '../cases/grading';
import { workFrom } from '../cases/keptWork';
import { resultText } from '../cases/resultText';
import { CASE_WORDS, CASES_WORDS } from '../cases/words';
import styles from './CasePane.module.css';
import { queryOf } from './reference';
import { Said } from './Said';
import { readCase } from './storage';
import { useApp, useAppContext, useAppStore } from './useApp';
import { useCaseWork } from './useCaseWork';
import { SAID_WORDS } from './words';

export function CasePane() {
  const store = useAppStore();
  const name = useApp((state) => state.caseShown) ?? '';
  const shown = useMemo(() => caseNamed(name), [name]);
  return shown ? (
    <OneCase key={name} of={shown} name={name} />
  ) : (
    <Layer name={name}>
      <CaseList unknown={name !== ''} stateOf={stateOf} onOpen={store.workOn} anySeed={anySeed} />
    </Layer>
  );
}

function OneCase({ of, name }: { readonly of: Case; readonly name: string }) {
  const { store, actions, pageAddress } = useAppContext();
  const [work, act] = useCaseWork(of, name);
  const title = titleOfCase(of);
  return (
    <Layer name={name} onAll={() => store.workOn('')}>
      <CaseView
        of={of}
        title={title}
        work={work}
        link={`${pageAddress()}${queryOf({ caseShown: name })}`}
        onCopy={actions.copyText}
        onAct={act}
        onAll={() => store.workOn('')}
        onOpenOnCanvas={() => {
          store.workOn(null);
          actions.open({ ...of.broken, title });
        }}
        onSave={() => {
          actions.saveText(title, { ending: 'txt', type: 'text/plain' }, resultText(of, title, work));
          store.say(SAID_WORDS.saved);
        }}
        onPrint={() => window.print()}
      />
    </Layer>
  );
}

interface LayerProps {
  readonly name: string;
  readonly onAll?: () => void;
  readonly children: ReactNode;
}

function Layer({ name, onAll, children }: LayerProps) {
  const store = useAppStore();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // Whatever is opened begins at its head.
    if (name !== undefined) place.current?.focus({ preventScroll: true });
    place.current?.scrollTo(0, 0);
  }, [name]);
  const leave = onAll ? CASE_WORDS.leave : CASES_WORDS.leave;
  return (
    <div className={styles.layer}>
      <nav className={styles.bar} aria-label={CASES_WORDS.title}>
        {onAll && (
          <button type="button" onClick={onAll}>
            <ArrowLeft aria-hidden />
            <span>{CASE_WORDS.all}</span>
          </button>
        )}
        <button type="button" onClick={() => store.workOn(null)}>
          <X aria-hidden />
          <span>{leave}</span>
        </button>
      </nav>
      <main ref={place} className={styles.place} tabIndex={-1} aria-label={CASES_WORDS.title}>
        {children}
      </main>
      <Said place="case" />
    </div>
  );
}

/** How far somebody has come with a case in this browser. */
function stateOf(name: string): string {
  const text = readCase(name);
  const of = text === null ? null : caseNamed(name);
  if (!of) return CASES_WORDS.notBegun;
  const work = workFrom(of, text);
  if (work.given) return CASES_WORDS.graded(grade(of, verdictOf(work), work.probes.length).points, MOST_POINTS);
  return work.probes.length > 0 ? CASES_WORDS.begun(work.probes.length) : CASES_WORDS.notBegun;
}

/** Short enough to be written on a board. */
const anySeed = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 10_000;
