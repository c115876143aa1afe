/** Says what went wrong outside of drawing: in a handler, a timer, an animation, a promise that nobody waits for. */

import { useEffect } from 'react';
import { useAppStore } from './useApp';
import { SAID_WORDS } from './words';

/** Once until it is dismissed, however often it happens; the browser writes each into its console by itself. */
export function useMishaps(): void {
  const store = useAppStore();
  useEffect(() => {
    const say = (): void => {
      if (store.getState().said?.text !== SAID_WORDS.wentWrong) store.say(SAID_WORDS.wentWrong, true);
    };
    const onError = ({ error, filename }: ErrorEvent): void => {
      // What was thrown is told of our own code only: not of other hosts', nor of notices that are called errors.
      if (error !== null && error !== undefined && !isForeign(filename)) say();
    };
    const onRejection = ({ reason }: PromiseRejectionEvent): void => {
      // What was given up in time is no mishap.
      if (!(reason instanceof DOMException && reason.name === 'AbortError')) say();
    };
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
    return () => {
      removeEventListener('error', onError);
      removeEventListener('unhandledrejection', onRejection);
    };
  }, [store]);
}

/** Whether a file is an extension's of the browser. */
const isForeign = (file: string): boolean => /^[\w-]+-extension:/.test(file);
