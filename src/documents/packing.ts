/** The link of a large playground, worked out beside the page; on the page where no worker does it. */

import type { Playground } from '../playground/playground';
import { encodeLink } from '../sharing/link';

/** A worker that has not answered by then will not, in milliseconds. */
const PATIENCE = 4000;

/** Null where no link can hold it. */
export function packed(playground: Playground): Promise<string | null> {
  return new Promise<string | null>((resolve, reject) => {
    const worker = new Worker(new URL('./packing.worker.ts', import.meta.url), { type: 'module' });
    const patience = setTimeout(() => end(reject), PATIENCE);
    const end = (settle: () => void): void => {
      clearTimeout(patience);
      worker.terminate();
      settle();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<string | null>) => end(() => resolve(data)));
    worker.addEventListener('messageerror', () => end(reject));
    worker.addEventListener('error', (event) => {
      // The page does the work instead: nothing went wrong that anybody need be told of.
      event.preventDefault();
      end(reject);
    });
    worker.postMessage(playground);
  }).catch(() => encodeLink(playground));
}
