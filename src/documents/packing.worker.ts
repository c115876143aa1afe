/** Works out the link of a playground off the main thread. */

import type { Playground } from '../playground/playground';
import { encodeLink } from '../sharing/link';

addEventListener('message', ({ data }: MessageEvent<Playground>) => postMessage(encodeLink(data)));
