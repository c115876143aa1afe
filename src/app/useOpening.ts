/** Opens a text or file that was pasted or dropped anywhere on the page, or says why it cannot be opened. */

import { useMemo } from 'react';
import type { Elsewhere } from '../sharing/elsewhere';
import type { OpenResult } from '../sharing/openText';
import { useDesk } from './useCommand';
import { SAID_WORDS } from './words';

export interface Opening {
  /** The same thing in several forms, the one that a person reads first. */
  readonly texts: (texts: readonly string[]) => void;
  readonly files: (files: Iterable<File>) => void;
}

/** What reading a large document takes and what drawing it takes are two tasks: between them the page hears its person. */
const breathed = <T>(read: T): Promise<T> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(read);
    };
    port2.postMessage(null);
  });

/** Nothing is changed where something cannot be opened. */
export function useOpening(): Opening {
  const { store, leaveField } = useDesk();
  return useMemo(() => {
    const answer = (result: OpenResult): void => {
      if (result.ok) {
        // What is being typed belongs to the document that is left.
        leaveField();
        store.open(result);
        return;
      }
      const { title, message, path } = result.problem;
      store.say(`${title}. ${path === undefined ? '' : `${path}: `}${message}`, true);
    };
    const read = (reading: Promise<OpenResult>): void =>
      void reading.then(breathed).then(answer, () => store.say(SAID_WORDS.notLoaded, true));
    /** What is no playground is taken elsewhere; anything else is opened. */
    const unlessElsewhere = (
      takes: (elsewhere: Elsewhere) => boolean | Promise<boolean>,
      otherwise: () => Promise<OpenResult>,
    ): void =>
      void import('./broughtOther')
        .then(({ broughtElsewhere }) => takes(broughtElsewhere(store)))
        .then(
          (taken) => taken || read(otherwise()),
          () => store.say(SAID_WORDS.notLoaded, true),
        );
    return {
      texts: (texts) =>
        unlessElsewhere(
          (elsewhere) => elsewhere.texts(texts),
          () => import('../sharing/openText').then(({ openTexts }) => openTexts(texts)),
        ),
      files(files) {
        // The browser takes the list back when the event is over.
        const brought = [...files];
        unlessElsewhere(
          (elsewhere) => elsewhere.files(brought),
          () => import('../sharing/openFile').then(({ openFiles }) => openFiles(brought)),
        );
      },
    };
  }, [store, leaveField]);
}
