/** A lesson, connected: it stands where the steps stand, and brings them with it. */

import { type ReactNode, useEffect, useMemo } from 'react';
import { useViewport } from '../canvas/viewport';
import { WayPicture } from '../canvas/WayPicture';
import { CompareView } from '../lessons/CompareView';
import { brokenSteps, tryTask } from '../lessons/holding';
import { LessonEnd } from '../lessons/LessonEnd';
import { LessonView } from '../lessons/LessonView';
import { sceneAt } from '../lessons/lessonWork';
import { SHIPPED_LESSONS } from '../lessons/shipped';
import { kindOf, type Lesson } from '../lessons/steps';
import { TaskView } from '../lessons/TaskView';
import { AnswerCards } from '../prediction/AnswerCards';
import { AnswerFoot } from '../prediction/AnswerFoot';
import { REVIEW_WORDS } from '../prediction/askWords';
import { beliefsIn, type Corrected, correctedIn, forReview } from '../prediction/correcting';
import { questionNow } from '../prediction/exercise';
import type { MisconceptionCode } from '../prediction/misconceptions';
import { resultText } from '../prediction/result';
import { describeRequest } from '../routing/describe';
import { route } from '../routing/route';
import type { Topology } from '../topology/topology';
import { newSeed } from './AskPane';
import { AuthorPane } from './AuthorPane';
import { makeAuthorActs } from './authorActs';
import { makeExerciseActs } from './exerciseActs';
import { makeLessonActs } from './lessonActs';
import { routesDiffer, tracesOf } from './replay';
import type { PlayedLesson } from './store/state';
import { useActions, useApp, useAppStore } from './useApp';
import { useOtherTab } from './useOtherTab';

export function LessonPane({ children }: { readonly children: ReactNode }) {
  const played = useApp((state) => state.lesson);
  return played ? <Played played={played}>{children}</Played> : <AuthorPane>{children}</AuthorPane>;
}

function Played({
  played: { lesson, work },
  children,
}: {
  readonly played: PlayedLesson;
  readonly children: ReactNode;
}) {
  const store = useAppStore();
  const writing = useApp((state) => state.authoring);
  const viewport = useViewport();
  const acts = useMemo(() => makeLessonActs(store), [store]);
  const playground = useApp((state) => state.playground);
  const exercise = useApp((state) => state.exercise);
  const scene = useMemo(() => sceneAt(lesson, work.step), [lesson, work.step]);
  const broken = useMemo(() => brokenSteps(lesson).map(({ step }) => step), [lesson]);
  const told = lesson.steps[work.step];
  const step = told && kindOf(told);
  const { topology } = playground;
  const tried = step?.kind === 'task' ? tryTask(step.step, { topology, state: scene.playground.state }) : [];
  const isDone = tried.length > 0 && tried.every(({ holds }) => holds);
  useEffect(() => {
    if (isDone) acts.taskDone(work.step);
  }, [acts, isDone, work.step]);
  const differs = routesDiffer(scene.playground.topology, topology);
  const trying = step?.kind === 'task' && differs;
  useEffect(() => {
    if (trying) acts.tried(work.step, playground);
  }, [acts, trying, work.step, playground]);
  useOtherTab('lessons', acts.heard);
  const asks =
    exercise !== null &&
    scene.request !== null &&
    questionNow(exercise, playground, tracesOf(playground), scene.request) !== null;
  const strays = step?.kind !== 'task' && (differs || scene.playground.requests.length > playground.requests.length);
  return (
    <LessonView
      lesson={lesson}
      work={work}
      topology={topology}
      mode={exercise?.mode ?? 'self'}
      waits={asks || (step?.kind === 'task' && !isDone)}
      strays={strays}
      broken={broken}
      onGo={acts.go}
      onLook={(id) => {
        store.select([id]);
        viewport.reveal(id);
      }}
      onMode={acts.setMode}
      onRestore={acts.restore}
      onAnew={acts.anew}
      onWrite={writing && (() => makeAuthorActs(store).open(writing))}
      onLeave={acts.leave}
    >
      {step?.kind === 'task' && (
        <TaskView topology={topology} task={step.step} tried={tried} onRestore={trying ? acts.restore : null} />
      )}
      {step ? scene.request !== null && children : <End lesson={lesson} />}
    </LessonView>
  );
}

/** Both sides of a comparison, over the canvas. */
export function ComparePane() {
  const played = useApp((state) => state.lesson);
  return played && <Compared lesson={played.lesson} step={played.work.step} />;
}

function Compared({ lesson, step }: { readonly lesson: Lesson; readonly step: number }) {
  const { playground } = useMemo(() => sceneAt(lesson, step), [lesson, step]);
  const told = lesson.steps[step];
  if (!told || !('compare' in told)) return null;
  const trace = tracesOf(playground).at(-1);
  const other = route(told.compare.topology, told.send, told.compare.state).trace;
  if (!trace) return null;
  return (
    <CompareView
      key={step}
      here={{ topology: playground.topology, trace }}
      there={{ topology: told.compare.topology, trace: other }}
      renderWay={(side, at, parts) => <WayPicture {...side} step={at} parts={parts} />}
    />
  );
}

/** Every answer of a lesson, beside the community in which it was given. */
function answersIn(
  lesson: Lesson,
  work: PlayedLesson['work'],
): readonly (Corrected & { readonly asks: string; readonly topology: Topology })[] {
  return Object.entries(work.answered).flatMap(([place, { answers, saw }]) => {
    const { playground, request } = sceneAt(lesson, Number(place));
    const sent = request === null ? undefined : playground.requests[request];
    if (request === null || !sent) return [];
    const asked = playground.requests.map((each, index) => ({
      request: each,
      asks: [],
      answers: index === request ? answers : [],
      saw,
    }));
    const exercise = { mode: 'self', asks: [], asked, over: true } as const;
    return correctedIn(exercise, playground, tracesOf(playground)).map((corrected) => ({
      ...corrected,
      question: { ...corrected.question, request: Number(place) },
      asks: describeRequest(playground.topology, sent),
      topology: playground.topology,
    }));
  });
}

function End({ lesson }: { readonly lesson: Lesson }) {
  const store = useAppStore();
  const actions = useActions();
  const acts = useMemo(() => makeLessonActs(store), [store]);
  const work = useApp((state) => state.lesson?.work);
  const answers = useMemo(() => (work ? answersIn(lesson, work) : []), [lesson, work]);
  const place = SHIPPED_LESSONS.indexOf(lesson);
  const next = place < 0 ? undefined : SHIPPED_LESSONS[place + 1];
  const beliefs = useMemo(() => beliefsIn(answers), [answers]);
  const twin = (belief: MisconceptionCode | null): void => makeExerciseActs(store).practise(belief, newSeed(), false);
  const requests = lesson.steps.map((_, step) => answers.find(({ question }) => question.request === step)?.asks ?? '');
  const result = resultText(lesson.title, answers, requests);
  return (
    <LessonEnd
      learn={lesson.learn}
      answers={
        answers.length > 0 ? (
          <AnswerCards
            answers={forReview(answers)}
            sealed={false}
            ghosts={false}
            onRule={(code) => store.turnTo({ kind: 'rule', code })}
            foot={({ question, belief }) => (
              <AnswerFoot request={requests[question.request] ?? ''} belief={belief} onTwin={twin} />
            )}
          />
        ) : null
      }
      next={next?.title ?? null}
      onNext={() => next && acts.begin(next)}
      onAgain={acts.again}
      onTwins={beliefs.length > 0 ? () => twin(beliefs[Math.floor(Math.random() * beliefs.length)] ?? null) : null}
      result={result}
      onSave={() => actions.saveText(REVIEW_WORDS.result(lesson.title), { ending: 'txt', type: 'text/plain' }, result)}
      onPrint={() => window.print()}
    />
  );
}
