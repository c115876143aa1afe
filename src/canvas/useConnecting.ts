/** Joining two parts: by drawing a line from handle to card, or by one click, or key, after the other. */

import { type MouseEvent as ReactMouseEvent, useCallback, useEffect, useRef } from 'react';
import { type Connection, type FinalConnectionState, useStoreApi } from 'reactflow';
import type { ConnectionEnd, HandleId, ScreenPoint } from './gestures';
import { middleOfCard, partUnder } from './viewport';

export interface Connecting {
  /** A connection that waits for its other end. */
  readonly connecting: ConnectionEnd | null;
  readonly onConnect: (from: ConnectionEnd, to: string | null, at: ScreenPoint) => void;
  readonly onStartConnect: (from: ConnectionEnd | null) => void;
}

const handleOf = (id: string | null | undefined): HandleId =>
  id === 'connected' || id === 'home' || id === 'send' ? id : 'any';

/** Where a pointer or a finger is, or was when it was lifted. */
export const clientPoint = (event: ReactMouseEvent | globalThis.MouseEvent | globalThis.TouchEvent): ScreenPoint => {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 };
};

/** What React Flow is to be told, and how a connection that waits is finished at a part: true where there was one. */
export function useConnecting({ connecting, onConnect, onStartConnect }: Connecting) {
  const flowStore = useStoreApi();
  const finished = useRef(false);
  const connect = useCallback(
    (connection: Connection) => {
      finished.current = true;
      const from = { id: connection.source, handle: handleOf(connection.sourceHandle) };
      onConnect(from, connection.target, middleOfCard(connection.target));
    },
    [onConnect],
  );
  const connectEnd = useCallback(
    (event: globalThis.MouseEvent | globalThis.TouchEvent, state: FinalConnectionState) => {
      const { fromNode, fromHandle } = state;
      if (finished.current || !fromNode) {
        finished.current = false;
        return;
      }
      const at = clientPoint(event);
      const target = partUnder(at);
      if (target === fromNode.id) return;
      onConnect({ id: fromNode.id, handle: handleOf(fromHandle?.id) }, target, at);
    },
    [onConnect],
  );
  const clearClick = useCallback(() => {
    flowStore.setState({ connectionClickStartHandle: null });
  }, [flowStore]);
  useEffect(() => {
    if (!connecting) clearClick();
  }, [connecting, clearClick]);

  const finishAt = (id: string, at: ScreenPoint): boolean => {
    if (!connecting || connecting.id === id) return false;
    clearClick();
    onConnect(connecting, id, at);
    return true;
  };

  return {
    finishAt,
    lines: {
      onConnect: connect,
      onConnectEnd: connectEnd,
      onClickConnectStart: (
        _event: unknown,
        from: { readonly nodeId: string | null; readonly handleId: string | null },
      ) => {
        if (from.nodeId) onStartConnect({ id: from.nodeId, handle: handleOf(from.handleId) });
      },
      onClickConnectEnd: () => onStartConnect(null),
    },
  };
}
