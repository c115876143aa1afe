/** The canvas and the browser as the actions use them. */

import { useMemo, useRef } from 'react';
import { useReactFlow } from 'reactflow';
import { WHOLE } from '../canvas/view';
import type { Surroundings } from './actions';
import { copyText, download } from './storage';

/** Room left between a revealed card and the edge of the view, in client pixels. */
const MARGIN = 24;

const cardOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);

/** By how much something has to move to lie between two edges; its beginning wins where it does not fit. */
function shortfall(from: number, to: number, edge: number, farEdge: number): number {
  const over = Math.min(0, farEdge - MARGIN - to);
  return Math.max(edge + MARGIN - from, over);
}

/** What the actions need of the canvas, found when they need it. */
export function useSurroundings(): Surroundings {
  const flow = useReactFlow();
  const latest = useRef(flow);
  latest.current = flow;
  return useMemo<Surroundings>(
    () => ({
      centre() {
        const box = document.querySelector('.react-flow')?.getBoundingClientRect();
        const { x, y } = latest.current.screenToFlowPosition(
          box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 },
        );
        return [x, y];
      },
      fit(ids) {
        // The cards must stand where the edit put them before they can be fitted.
        requestAnimationFrame(
          () =>
            void latest.current.fitView({
              ...WHOLE,
              ...(ids && { nodes: ids.map((id) => ({ id })) }),
            }),
        );
      },
      reveal(id) {
        requestAnimationFrame(() => {
          const shown = document.querySelector('.react-flow')?.getBoundingClientRect();
          const card = cardOf(id)?.getBoundingClientRect();
          if (!shown || !card) return;
          const dx = shortfall(card.left, card.right, shown.left, shown.right);
          const dy = shortfall(card.top, card.bottom, shown.top, shown.bottom);
          if (dx === 0 && dy === 0) return;
          const { x, y, zoom } = latest.current.getViewport();
          void latest.current.setViewport({ x: x + dx, y: y + dy, zoom });
        });
      },
      zoom(how) {
        if (how === 'in') void latest.current.zoomIn();
        else if (how === 'out') void latest.current.zoomOut();
        else void latest.current.zoomTo(1);
      },
      focus(id) {
        requestAnimationFrame(() => {
          document
            .querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
            ?.focus({ preventScroll: true });
        });
      },
      copyText,
      download,
    }),
    [],
  );
}
