/** The steps of what is watched, connected: of a request, of the discovery, or of a lesson round them; and what is asked first. */

import type { ReactNode } from 'react';
import { LESSONS_WORDS } from '../lessons/lessonWords';
import { StepList } from '../playback/StepList';
import { isWhole } from '../routing/trace';
import { late } from '../signs/late';
import { useAssumptionSwitch, useFieldOfFact } from './fields';
import type { AppStore } from './store';
import { shownTrace } from './store/state';
import { useActions, useApp, useAppStore } from './useApp';
import { useChanges } from './useChanges';
import { useNarrow } from './useMedia';
import { HEADER_WORDS } from './words';

const DiscoveryList = late(() => import('./DiscoveryPanes').then((module) => module.DiscoveryList));
const TicketButton = late(() => import('./TicketButton').then((module) => module.TicketButton));
const LessonPane = late(() => import('./LessonPane').then((module) => module.LessonPane));
const AskHead = late(() => import('./AskPane').then((module) => module.AskHead));
const AskPane = late(() => import('./AskPane').then((module) => module.AskPane));
const FixesPane = late(() => import('./FixesPane').then((module) => module.FixesPane));

export function StepsPane() {
  const discovering = useApp((state) => state.discovery !== null);
  const asking = useApp((state) => state.exercise !== null);
  const playing = useApp((state) => (state.lesson ?? state.authoring) !== null);
  const narrow = useNarrow();
  if (discovering) return <DiscoveryList />;
  if (playing && !narrow)
    return (
      <LessonPane>
        <RequestSteps asks={<AskPane />} />
      </LessonPane>
    );
  return (
    <>
      {asking && <AskHead />}
      <RequestSteps asks={asking && !narrow && <AskPane />} />
    </>
  );
}

function RequestSteps({ asks }: { readonly asks: ReactNode }) {
  const store = useAppStore();
  const actions = useActions();
  const playground = useApp((state) => state.playground);
  const playhead = useApp((state) => state.playhead);
  const changes = useChanges();
  const { topology } = playground;

  const renderAssumption = useAssumptionSwitch();
  const renderField = useFieldOfFact();
  const trace = useApp(shownTrace);
  return (
    <>
      <StepList
        topology={topology}
        trace={trace}
        request={playhead.request}
        step={playhead.step}
        changes={changes}
        onSeekStep={store.seek}
        onDismissChanges={store.dismissChanges}
        onCopy={actions.copyText}
        renderField={renderField}
        renderAssumption={renderAssumption}
        onOpenRule={(code) => store.turnTo({ kind: 'rule', code })}
        onOpenModel={() => store.turnTo({ kind: 'model' })}
        asks={asks}
        takeAway={<TicketButton />}
        emptyAction={
          <>
            <button type="button" onClick={() => store.offerSending(true)}>
              {HEADER_WORDS.send}
            </button>
            {!asks && <FirstLesson />}
          </>
        }
      />
      {trace && isWhole(trace) && trace.verdict !== 'delivered' && (
        <FixesPane playground={playground} trace={trace} asked={{ index: playhead.request }} />
      )}
    </>
  );
}

/** Offered quietly, where nothing has been sent. */
function FirstLesson() {
  const store = useAppStore();
  return (
    <button type="button" data-look="bare" onClick={() => void begin(store)}>
      {LESSONS_WORDS.first}
    </button>
  );
}

async function begin(store: AppStore): Promise<void> {
  const [{ makeLessonActs }, { SHIPPED_LESSONS }] = await Promise.all([
    import('./lessonActs'),
    import('../lessons/shipped'),
  ]);
  const [first] = SHIPPED_LESSONS;
  if (first) makeLessonActs(store).begin(first);
}
