/** The inspector of what is selected, connected, and below it why a request would not reach it. */

import { Inspector } from '../inspector/Inspector';
import { isWhole } from '../routing/trace';
import { late } from '../signs/late';
import { useInspectorCallbacks } from './fields';
import { isAsking, shownExternal, shownTrace } from './store/state';
import { useApp, useEarlier } from './useApp';

const WhyNotAnswer = late(() => import('../consequences/WhyNotAnswer').then((module) => module.WhyNotAnswer));

export function InspectorPane() {
  const playground = useApp((state) => state.playground);
  const selection = useApp((state) => state.selection);
  const earlier = useEarlier();
  const callbacks = useInspectorCallbacks();
  const external = useApp(shownExternal);
  const asking = useApp(isAsking);
  const trace = useApp(shownTrace);
  const [only, ...more] = selection;
  return (
    <>
      <Inspector {...callbacks} playground={playground} earlier={earlier} selection={selection} />
      {only !== undefined && more.length === 0 && !asking && (
        <WhyNotAnswer
          topology={playground.topology}
          trace={trace && isWhole(trace) ? trace : null}
          external={external}
          id={only}
        />
      )}
    </>
  );
}
