/** Asking first, connected: the head of the exercise, the question about the request shown, and what was answered. */

import { useEffect, useMemo, useState } from 'react';
import { Facts } from '../playback/Facts';
import { AnswerCards, Earlier, endOfAnswer } from '../prediction/AnswerCards';
import { AskTwin } from '../prediction/AnswerFoot';
import { AskBar } from '../prediction/AskBar';
import { AskCard } from '../prediction/AskCard';
import { ANSWER_WORDS, CARD_WORDS, REVIEW_WORDS } from '../prediction/askWords';
import { beliefsIn, type Corrected, correctedIn } from '../prediction/correcting';
import { askedOf, type Exercise, progressOf, questionNow } from '../prediction/exercise';
import { Review } from '../prediction/Review';
import { resultText } from '../prediction/result';
import { SightCard } from '../prediction/SightCard';
import { sightOf } from '../prediction/surprise';
import { GENERATED } from '../prediction/words';
import type { RuleCode } from '../routing/codes';
import { describeRequest } from '../routing/describe';
import type { Fact } from '../routing/trace';
import { plain } from '../saying/names';
import { Unseen } from '../signs/Unseen';
import type { Topology } from '../topology/topology';
import { makeExerciseActs } from './exerciseActs';
import { useFieldOfFact } from './fields';
import { tracesOf } from './replay';
import { useActions, useApp, useAppStore } from './useApp';
import { useOtherTab } from './useOtherTab';

/** What is so, for those who may see it. */
function useCorrected(exercise: Exercise): readonly Corrected[] {
  const playground = useApp((state) => state.playground);
  return useMemo(() => correctedIn(exercise, playground, tracesOf(playground)), [exercise, playground]);
}

const isSealed = ({ mode, over }: Exercise): boolean => mode === 'test' && !over;

/** A seed that nobody had before. */
export const newSeed = (): number => Math.floor(Math.random() * 2 ** 30);

/** Above the steps. */
export function AskHead() {
  const exercise = useApp((state) => state.exercise);
  return exercise && <Head exercise={exercise} />;
}

function Head({ exercise }: { readonly exercise: Exercise }) {
  const store = useAppStore();
  const actions = useActions();
  const acts = useMemo(() => makeExerciseActs(store), [store]);
  const playground = useApp((state) => state.playground);
  const corrected = useCorrected(exercise);
  const [reviewed, setReviewed] = useState(false);
  const given = corrected.filter(({ right }) => right !== null);
  const counts = !isSealed(exercise) && exercise.mode !== 'class';
  const requests = playground.requests.map((request) => describeRequest(playground.topology, request));
  const result = resultText(playground.title, corrected, requests);
  return (
    <>
      <AskBar
        exercise={exercise}
        progress={progressOf(exercise, playground, tracesOf(playground))}
        right={counts ? { right: given.filter(({ right }) => right).length, of: given.length } : null}
        onMode={acts.setMode}
        onEnd={() => {
          acts.end();
          setReviewed(true);
        }}
        onReview={() => setReviewed(true)}
        onAgain={acts.again}
        onLeave={() => acts.put(null)}
        onPractise={() => store.openDialog('practise')}
        onNext={playground.title === GENERATED.title ? () => acts.practise(null, newSeed(), false) : null}
      />
      {reviewed && (
        <Review
          answers={corrected}
          requests={requests}
          onRule={(code) => {
            setReviewed(false);
            store.turnTo({ kind: 'rule', code });
          }}
          onTwin={(belief) => {
            setReviewed(false);
            acts.practise(belief, newSeed(), true);
          }}
          result={result}
          onSave={() =>
            actions.saveText(REVIEW_WORDS.result(playground.title), { ending: 'txt', type: 'text/plain' }, result)
          }
          onPrint={() => window.print()}
          onClose={() => setReviewed(false)}
        />
      )}
    </>
  );
}

/** Below the steps that may be seen. */
export function AskPane() {
  const exercise = useApp((state) => state.exercise);
  return exercise && <Asks exercise={exercise} />;
}

function Asks({ exercise }: { readonly exercise: Exercise }) {
  const store = useAppStore();
  const acts = useMemo(() => makeExerciseActs(store), [store]);
  const playground = useApp((state) => state.playground);
  const request = useApp((state) => state.playhead.request);
  const picked = useApp((state) => state.picked);
  const selection = useApp((state) => state.selection);
  // A lesson that is taken again asks twins, not the same.
  const again = useApp(({ lesson }) => lesson !== null && lesson.work.reached >= lesson.lesson.steps.length);
  const traces = tracesOf(playground);
  const open = useMemo(
    () => questionNow(exercise, playground, traces, request),
    [exercise, playground, traces, request],
  );
  const corrected = useCorrected(exercise).filter(({ question }) => question.request === request);
  const trace = traces[request];
  const sight =
    !open && !isSealed(exercise) && trace && corrected.length > 0 ? sightOf(playground.topology, trace) : null;
  const saw = askedOf(exercise, playground.requests)[request]?.saw ?? null;
  const options = open?.question.options;
  useOtherTab('exercises', acts.resume);
  const [chosen, ...more] = selection;
  // A part that is pressed on the canvas is the answer, if it is one.
  useEffect(() => {
    if (chosen !== undefined && more.length === 0 && options?.some(({ id }) => id === chosen)) store.pick(chosen);
  }, [store, chosen, more.length, options]);
  /** Of the belief behind an answer, or of one that it resisted. */
  const twinOf = (corrected: Corrected) => {
    const [belief] = beliefsIn([corrected]);
    return belief && <AskTwin belief={belief} onTwin={(of) => acts.practise(of, newSeed(), false)} />;
  };
  const cards = {
    sealed: isSealed(exercise),
    ghosts: true,
    facts: ({ question: { step } }: Corrected) =>
      trace && <DecidingFacts topology={playground.topology} facts={trace.steps[step]?.facts ?? NO_FACTS} />,
    onRule: (code: RuleCode) => store.turnTo({ kind: 'rule', code }),
    ...(again && { foot: twinOf }),
  };
  // A class reads the question; who is alone reads what was wrong first.
  const last = <AnswerCards {...cards} answers={corrected.slice(-1)} />;
  return (
    <>
      {exercise.mode !== 'class' && last}
      {open && (
        <AskCard
          key={`${request} ${open.ask.kind} ${open.ask.times ?? ''}`}
          question={open.question}
          mode={exercise.mode}
          picked={picked}
          onPick={store.pick}
          onAnswer={(sureness) => acts.give({ chosen: picked, sureness })}
          onShow={() => acts.give({ chosen: null, sureness: null })}
        />
      )}
      {exercise.mode === 'class' && last}
      {sight && <SightCard sight={sight} saw={saw} onSaw={acts.saw} />}
      {corrected.length > 1 && <Earlier {...cards} answers={corrected.slice(0, -1)} />}
      <Unseen role="status">{heardOf(isSealed(exercise) ? undefined : corrected.at(-1), open?.question)}</Unseen>
    </>
  );
}

const NO_FACTS: readonly Fact[] = [];

/** What decided, each opening its field. */
function DecidingFacts({ topology, facts }: { readonly topology: Topology; readonly facts: readonly Fact[] }) {
  const renderField = useFieldOfFact();
  const [opened, setOpened] = useState<Fact | null>(null);
  const told = facts.filter(({ part }) => part !== 'assumptions');
  return <Facts topology={topology} facts={told} opened={opened} onOpen={setOpened} renderField={renderField} />;
}

/** The last answer and what waits for the next, once each. */
function heardOf(
  last: Corrected | undefined,
  question: { readonly prompt: string; readonly options: readonly { readonly label: string }[] } | undefined,
): string {
  const said = last && ANSWER_WORDS.heard(ANSWER_WORDS[endOfAnswer(last)], last.said ?? '');
  const asked =
    question &&
    CARD_WORDS.heard(
      question.prompt,
      question.options.map(({ label }) => label),
    );
  return plain([said, asked].filter((text) => text !== undefined).join(' '));
}
