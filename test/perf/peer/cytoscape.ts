/** The same community drawn by cytoscape.js on its canvas, with the settings its manual names for speed. */

import cytoscape from 'cytoscape';
import { drawn, fetchedGraph } from './graph';

const graph = await fetchedGraph();
const picture = cytoscape({
  container: document.getElementById('root'),
  elements: [
    ...graph.nodes.map(({ id, kind, name, x, y, width, height }) => ({
      data: { id, name, width, height },
      classes: kind,
      position: { x: x + width / 2, y: y + height / 2 },
    })),
    ...graph.edges.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
  ],
  layout: { name: 'preset', fit: true },
  style: [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        width: 'data(width)',
        height: 'data(height)',
        label: 'data(name)',
        'text-valign': 'center',
        'background-color': '#fff',
        'border-width': 1,
        'border-color': '#888',
      },
    },
    { selector: 'edge', style: { width: 1, 'line-color': '#0b6159', 'curve-style': 'haystack' } },
  ],
  hideEdgesOnViewport: true,
  textureOnViewport: true,
});
picture.ready(drawn);

/** Where the first server stands on the screen, for the hand that drags it. */
Object.assign(window, {
  serverAt: () => picture.nodes('.server').first().renderedPosition(),
});
