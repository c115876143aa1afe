/** A directory that is read and looked at beside the page; without a worker the page does it itself. */

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Playground } from '../playground/playground';
import { useFailing } from '../signs/useFailing';
import { LIMITS } from '../topology/parts';
import { type Answer, type Ask, makeDesk } from './atDesk';
import type { Look, Overview } from './desk';
import type { Mapping } from './mapping';
import type { NotRead, Source } from './readSource';

/** Milliseconds in which a worker has to give its first sign of life. */
const PATIENCE = 4000;

interface Directory {
  /** From 0 to 1; null while nothing is read. */
  readonly progress: number | null;
  /** What it is instead, and what to do. */
  readonly refused: NotRead['refused'] | null;
  readonly overview: Overview | null;
  /** The name of the file, without what tells its kind; null for a pasted text. */
  readonly title: string | null;
  readonly look: Look | null;
  /** What was asked last is not answered yet. */
  readonly working: boolean;
  readonly read: (source: Source) => void;
  readonly ask: (into: Playground, mapping: Mapping) => void;
  readonly forget: () => void;
}

const NOTHING = { progress: null, refused: null, overview: null, title: null, look: null, asked: 0, answered: 0 };

interface State extends Pick<Directory, 'progress' | 'refused' | 'overview' | 'title' | 'look'> {
  readonly asked: number;
  readonly answered: number;
}

/** `brought`: read at once. */
export function useDirectory(brought: Source | null): Directory {
  const [state, setState] = useState<State>(brought === null ? NOTHING : { ...NOTHING, progress: 0 });
  const desk = useRef<Desk | null>(null);
  const asked = useRef(0);
  const fail = useFailing();

  const forget = useCallback(() => {
    desk.current?.end();
    desk.current = null;
    setState(NOTHING);
  }, []);

  const read = useCallback(
    (source: Source) => {
      desk.current?.end();
      setState({ ...NOTHING, progress: 0, title: titleOf(source) });
      desk.current = openDesk(source, fail, (answer) =>
        setState((before) => {
          if ('progress' in answer) return { ...before, progress: answer.progress };
          if ('refused' in answer) return { ...before, progress: null, refused: answer.refused };
          if ('overview' in answer) return { ...before, progress: null, overview: answer.overview };
          return { ...before, look: answer.look, answered: answer.number };
        }),
      );
    },
    [fail],
  );

  const ask = useCallback((into: Playground, mapping: Mapping) => {
    asked.current += 1;
    const number = asked.current;
    setState((before) => ({ ...before, asked: number }));
    desk.current?.ask({ into, mapping, number });
  }, []);

  useEffect(() => {
    if (brought !== null) read(brought);
    return () => desk.current?.end();
  }, [brought, read]);

  const { asked: last, answered, ...shown } = state;
  return { ...shown, working: last !== answered, read, ask, forget };
}

const titleOf = (source: Source): string | null =>
  source instanceof File ? source.name.replace(/\.[^.]*$/, '').slice(0, LIMITS.title) : null;

interface Desk {
  readonly ask: (ask: Ask) => void;
  readonly end: () => void;
}

function openDesk(source: Source, fail: (error: unknown) => void, hear: (answer: Answer) => void): Desk {
  let ended = false;
  const tell = (answer: Answer): void => {
    if (!ended) hear(answer);
  };
  let send: (ask: Ask) => void = () => undefined;
  let stop = (): void => undefined;
  const here = (): void => {
    stop();
    stop = () => undefined;
    const take = makeDesk(tell);
    send = (ask) => void take(ask).catch(fail);
    send({ read: source });
  };
  try {
    const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
    const waiting = setTimeout(here, PATIENCE);
    stop = () => {
      clearTimeout(waiting);
      worker.terminate();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      clearTimeout(waiting);
      tell(data);
    });
    worker.addEventListener('messageerror', here);
    worker.addEventListener('error', (event) => {
      // The page does the work instead: nothing went wrong that anybody need be told of.
      event.preventDefault();
      here();
    });
    send = (ask) => worker.postMessage(ask);
    send({ read: source });
  } catch {
    here();
  }
  return {
    ask: (ask) => send(ask),
    end() {
      ended = true;
      stop();
    },
  };
}
