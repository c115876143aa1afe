/** Watching the discovery in place of a request: the transport drives it, and the request waits where it was. */

import { discoveryAt } from '../../routing/discovery';
import type { Cell } from './cell';
import { followingAnew, type makePlayhead } from './playhead';
import { type AppState, type Discovering, stepShown, stepsShown } from './state';

/** In milliseconds at normal speed: a link that comes up is seen at once, everything else is read. */
const SEEN = 1400;
const READ = 3200;

export function makeDiscovering(
  { get, set, act, afterwards }: Cell<AppState>,
  { step, seek, playPause }: Pick<ReturnType<typeof makePlayhead>['verbs'], 'step' | 'seek' | 'playPause'>,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const become = (changes: Partial<Discovering>): void => {
    const { discovery } = get();
    if (discovery) set({ discovery: { ...discovery, ...changes } });
    schedule();
  };
  const schedule = (): void =>
    afterwards(() => {
      clearTimeout(timer);
      const { discovery, playground, playhead } = get();
      if (!discovery?.playing) return;
      const { kind, rule } = discoveryAt(playground.topology, discovery.step).step;
      timer = setTimeout(goOn, (kind === 'opened' && rule === null ? SEEN : READ) / playhead.rate);
    });
  const goOn = (): void => {
    const state = get();
    if (!state.discovery) return;
    const next = stepShown(state) + 1;
    if (next < stepsShown(state)) become({ step: next });
    else become({ playing: false });
  };
  const isLast = (): boolean => stepShown(get()) === stepsShown(get()) - 1;

  return {
    /** From its first step, on the canvas, its list beside it; what else is watched rests. */
    playDiscovery: (): void =>
      act(() => {
        const { playhead, discovery, panel } = get();
        if (playhead.playing) playPause();
        set({ view: 'canvas', page: null, sending: false, connecting: null, said: null, panel: 'steps' });
        set({ discovery: { step: 0, playing: true, panel: discovery?.panel ?? panel }, ...followingAnew(get()) });
        schedule();
      }),
    /** Back to what was shown before. */
    leaveDiscovery: (): void =>
      act(() => {
        const { discovery, panel } = get();
        if (discovery) set({ discovery: null, panel: panel === 'steps' ? discovery.panel : panel });
      }),
    step(by: 1 | -1): void {
      if (!get().discovery) step(by);
      else become({ step: stepShown(get()) + by, playing: false });
    },
    seek(target: number): void {
      if (!get().discovery) seek(target);
      else become({ step: target, playing: false });
    },
    playPause(): void {
      const { discovery } = get();
      if (!discovery) playPause();
      else if (isLast()) become({ step: 0, playing: true });
      else become({ playing: !discovery.playing });
    },
  };
}
