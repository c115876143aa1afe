/** The matrix of now and the one of before, worked out beside the page; the last ones stay until the next arrive. */

import { useEffect, useRef, useState } from 'react';
import { useFailing } from '../signs/useFailing';
import type { Topology } from '../topology/topology';
import { handedOver } from './answer';
import { type Asker, type Asking, type Desk, type Matrices, openDesk, type World, wantedOf } from './desk';

/** Null until the first has arrived, and while there is no external user to ask for. A matrix that cannot be had breaks the view. */
export function useMatrices(topology: Topology, before: Topology | null, external: string | null): Matrices | null {
  const [shown, setShown] = useState<Matrices | null>(null);
  const fail = useFailing();
  const asking = useRef<Asking | null>(null);
  useEffect(() => {
    const own = askAtDesk({ show: setShown, fail });
    asking.current = own;
    return () => own.close();
  }, [fail]);
  useEffect(() => {
    const wanted = wantedOf(topology, before, external);
    if (wanted) asking.current?.ask(wanted);
    else setShown(null);
  }, [topology, before, external]);
  return shown;
}

const BROWSER: World = {
  startWorker(heard, failed) {
    const worker = new Worker(new URL('./matrix.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }) => heard(data));
    worker.addEventListener('messageerror', failed);
    worker.addEventListener('error', (event) => {
      // The page does the work instead: nothing went wrong that anybody need be told of.
      event.preventDefault();
      failed();
    });
    let before: Topology | null = null;
    return {
      ask(question) {
        worker.postMessage(handedOver(question, before));
        before = question.topology;
      },
      close: () => worker.terminate(),
    };
  },
  later(act, milliseconds) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  now: () => performance.now(),
};

/** All views ask at one desk; it is there while anybody asks. */
let open: Desk | null = null;

function askAtDesk(asker: Asker): Asking {
  open ??= openDesk(BROWSER);
  const desk = open;
  const asking = desk.askFor(asker);
  return {
    ask: asking.ask,
    close() {
      asking.close();
      if (!desk.idle()) return;
      desk.close();
      if (open === desk) open = null;
    },
  };
}
