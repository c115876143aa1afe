/** What lies on the canvas for looking at it, connected. */

import { hopsUpTo } from '../canvas/looks';
import { Overview } from '../canvas/Overview';
import { ZoomCluster } from '../canvas/ZoomCluster';
import { shownTrace } from './store/state';
import { useApp } from './useApp';
import { useCommand } from './useCommand';

interface ZoomPaneProps {
  /** Whether an overview is wanted where something is out of sight. */
  readonly overview: boolean;
  readonly onOverview: (wanted: boolean) => void;
}

export function ZoomPane({ overview, onOverview }: ZoomPaneProps) {
  const following = useApp((state) => state.follow === 'on');
  const commands = {
    zoomOut: useCommand('zoomOut'),
    actualSize: useCommand('actualSize'),
    zoomIn: useCommand('zoomIn'),
    fitView: useCommand('fitView'),
    follow: useCommand('follow'),
  };
  return <ZoomCluster commands={commands} following={following} overview={overview} onOverview={onOverview} />;
}

export function OverviewPane(props: { readonly onHand: () => void; readonly onClose: () => void }) {
  const trace = useApp(shownTrace);
  const step = useApp(({ playhead }) => (playhead.arrived ? playhead.step : playhead.step - 1));
  return <Overview hops={trace ? hopsUpTo(trace, step) : []} {...props} />;
}
