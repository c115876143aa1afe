/** The cluster on the canvas, connected. */

import { ZoomCluster } from '../canvas/ZoomCluster';
import { useApp } from './useApp';
import { useCommand } from './useCommand';

export function ZoomPane() {
  const following = useApp((state) => state.follow === 'on');
  const commands = {
    zoomOut: useCommand('zoomOut'),
    actualSize: useCommand('actualSize'),
    zoomIn: useCommand('zoomIn'),
    fitView: useCommand('fitView'),
    follow: useCommand('follow'),
  };
  return <ZoomCluster commands={commands} following={following} />;
}
