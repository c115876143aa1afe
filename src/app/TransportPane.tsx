/** The bar below, connected: the transport, the strip of all requests, and the announcements of a screen reader. */

import { useId, useState } from 'react';
import { Announcer } from '../playback/Announcer';
import { ScriptLine } from '../playback/ScriptLine';
import { Transport } from '../playback/Transport';
import { nextAct } from '../playground/suggestion';
import { late } from '../signs/late';
import { roundRobinList, type Topology } from '../topology/topology';
import { tracesSeen } from './replay';
import { Said } from './Said';
import { isPlaying, shownTrace } from './store/state';
import { useActions, useApp, useAppStore } from './useApp';
import { useChanges } from './useChanges';
import { useCommand } from './useCommand';
import { useLow } from './useMedia';
import { CANNOT_SEND } from './words';

const Strip = late(() => import('../playback/Strip').then((module) => module.Strip));

const lackingToSend = ({ externals, users }: Topology): 'people' | 'external' | 'user' =>
  externals.length > 0 ? 'user' : users.length > 0 ? 'external' : 'people';

export function TransportPane() {
  const store = useAppStore();
  const actions = useActions();
  const playground = useApp((state) => state.playground);
  const playhead = useApp((state) => state.playhead);
  const playing = useApp(isPlaying);
  const discovering = useApp((state) => state.discovery !== null);
  const asking = useApp((state) => state.exercise !== null);
  const decisionsOnly = useApp((state) => state.decisionsOnly);
  const changes = useChanges();
  const low = useLow();
  const [unfolded, setUnfolded] = useState(false);
  const strip = useId();
  const commands = {
    toStart: useCommand('toStart'),
    stepBack: useCommand('stepBack'),
    play: useCommand('play'),
    stepForward: useCommand('stepForward'),
    toEnd: useCommand('toEnd'),
    previousRequest: useCommand('previousRequest'),
    nextRequest: useCommand('nextRequest'),
    sendAgain: useCommand('sendAgain'),
    askFirst: useCommand('askFirst'),
  };
  const traces = useApp(tracesSeen);
  const trace = useApp(shownTrace);
  const { topology } = playground;
  const request = actions.lastRequest();
  const cannotSend = request ? null : CANNOT_SEND[lackingToSend(topology)];
  const cannotSendTurn = cannotSend ?? (roundRobinList(topology).length > 0 ? null : CANNOT_SEND.turn);
  const atEnd = trace !== null && playhead.step === trace.steps.length - 1 && playhead.arrived;
  const watched = traces.length > 0 && !(atEnd && playhead.request === traces.length - 1);
  return (
    <>
      <Transport
        commands={commands}
        playing={playing}
        asking={asking}
        speed={playhead.rate}
        requests={traces.length}
        // Before the first request the line of the canvas has the next act.
        nextAct={
          watched || discovering
            ? 'play'
            : traces.length === 0 || cannotSend !== null || nextAct(playground)
              ? null
              : 'send'
        }
        cannotSend={cannotSend}
        cannotSendTurn={cannotSendTurn}
        onCannotSend={(reason) => store.say(reason, true)}
        decisionsOnly={decisionsOnly}
        onDecisionsOnly={store.passOverHops}
        onSpeed={store.setSpeed}
        onFullTurn={() => request && actions.sendTurn(request)}
        onRerun={() => store.watch(0, true)}
        onClear={actions.clearRequests}
        onReset={actions.reset}
        line={
          <ScriptLine
            topology={topology}
            traces={traces}
            changes={changes}
            request={playhead.request}
            handle={low ? { strip, open: unfolded, onToggle: () => setUnfolded(!unfolded) } : null}
            onSeekRequest={(index) => store.watch(index, false)}
            onDismissChanges={store.dismissChanges}
          >
            <Said place="page" />
          </ScriptLine>
        }
      >
        {(!low || unfolded) && (
          <div id={strip}>
            <Strip
              topology={topology}
              traces={traces}
              request={playhead.request}
              step={playhead.step}
              changes={changes}
              cannotSend={cannotSend}
              onSeek={(index, step) => store.show({ request: index, step })}
              onSeekRequest={(index) => store.watch(index, false)}
              onRemove={actions.removeRequest}
              onMoveRequest={actions.moveRequest}
            />
          </div>
        )}
      </Transport>
      <Announcer
        topology={topology}
        trace={discovering ? null : trace}
        request={playhead.request}
        step={playhead.step}
      />
    </>
  );
}
