/** Causes worked out beside the page, by a worker or by the page itself where none answers; a new question ends the old one. */

import { useEffect, useState } from 'react';
import type { Playground } from '../playground/playground';
import { useFailing } from '../signs/useFailing';
import type { Findings, FoundOut } from './investigation';
import type { Progress } from './progress';
import { type Question, type Said, takenUp } from './question';
import type { TicketAnswers } from './ticket';

/** Milliseconds in which a worker has to give a sign of life. */
const PATIENCE = 4000;
/** Milliseconds of work before the page gets its turn. */
const SLICE = 8;

export interface Investigation {
  /** Null while nothing is being worked out. */
  readonly progress: Progress | null;
  /** The last ones; they stay until the next are there. Null before the first, and where they were cancelled. */
  readonly findings: Findings | null;
  readonly cancelled: boolean;
  readonly cancel: () => void;
}

const BEGUN: Progress = { done: 0, of: 1 };
const SAYS_NOTHING = (): void => undefined;

/** `answers` null: there is nothing to be worked out. Work that fails breaks the view. */
export function useInvestigation(
  playground: Playground,
  answers: TicketAnswers | null,
  foundOut: readonly FoundOut[],
): Investigation {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [findings, setFindings] = useState<Findings | null>(null);
  const [stop, setStop] = useState<{ readonly act: () => void; readonly done: boolean }>({
    act: SAYS_NOTHING,
    done: false,
  });
  const fail = useFailing();
  useEffect(() => {
    if (!answers) {
      setFindings(null);
      return;
    }
    const end = investigate(
      { playground, answers, foundOut },
      {
        progress: setProgress,
        findings(found) {
          setProgress(null);
          setFindings(found);
        },
        fail,
      },
    );
    setProgress(BEGUN);
    setStop({
      done: false,
      act() {
        end();
        setProgress(null);
        setFindings(null);
        setStop({ act: SAYS_NOTHING, done: true });
      },
    });
    return () => {
      end();
      setProgress(null);
    };
  }, [playground, answers, foundOut, fail]);
  return { progress, findings, cancelled: stop.done, cancel: stop.act };
}

interface Hearer {
  readonly progress: (progress: Progress) => void;
  readonly findings: (findings: Findings) => void;
  readonly fail: (error: unknown) => void;
}

/** Answers how to end it. */
function investigate(question: Question, hearer: Hearer): () => void {
  let ending = SAYS_NOTHING;
  const here = (): void => {
    ending();
    ending = workHere(question, hearer);
  };
  try {
    const worker = new Worker(new URL('./diagnosis.worker.ts', import.meta.url), { type: 'module' });
    let waiting = setTimeout(here, PATIENCE);
    ending = () => {
      clearTimeout(waiting);
      worker.terminate();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      clearTimeout(waiting);
      if ('findings' in data) {
        ending();
        hearer.findings(data.findings);
        return;
      }
      waiting = setTimeout(here, PATIENCE);
      hearer.progress(data.progress);
    });
    worker.addEventListener('messageerror', here);
    worker.addEventListener('error', (event) => {
      // The page does the work instead: nothing went wrong that anybody need be told of.
      event.preventDefault();
      here();
    });
    worker.postMessage(question);
  } catch {
    here();
  }
  return () => ending();
}

function workHere(question: Question, { progress, findings, fail }: Hearer): () => void {
  const work = takenUp(question);
  let timer: ReturnType<typeof setTimeout>;
  const advance = (): void => {
    const until = performance.now() + SLICE;
    for (;;) {
      const step = work.next();
      if (step.done) return findings(step.value);
      if (performance.now() < until) continue;
      progress(step.value);
      timer = setTimeout(slice);
      return;
    }
  };
  const slice = (): void => {
    try {
      advance();
    } catch (error) {
      fail(error);
    }
  };
  timer = setTimeout(slice);
  return () => clearTimeout(timer);
}
