/** Writing a lesson, as acts on the document shown: what is done in it is recorded, and the lesson is kept at every change. */

import { finished, withAskToggled, withDone, withLook, withTaskOfNow, withTaskTold } from '../lessons/authoring';
import { AUTHOR_WORDS, AUTHORED } from '../lessons/authorWords';
import { sceneAt } from '../lessons/lessonWork';
import {
  begunFrom,
  type Recorded,
  takeNow,
  withFocus,
  withMoved,
  without,
  withSteps,
  withWords,
} from '../lessons/recording';
import type { Lesson, LessonStep } from '../lessons/steps';
import { withChanges } from '../playground/keeping';
import type { Playground } from '../playground/playground';
import type { QuestionKind } from '../prediction/questions';
import { forgetWork, keepBrought } from './keptLessons';
import { makeLessonActs } from './lessonActs';
import type { AppStore } from './store';
import type { AppState } from './store/state';

/** The lesson as it was at each state of its document, so that undo and redo bring it along. */
const lessonsAt = new WeakMap<Playground, Lesson>();
const recorders = new WeakSet<AppStore>();

const sceneOf = (lesson: Lesson): Playground => sceneAt(lesson, lesson.steps.length).playground;

export function makeAuthorActs(store: AppStore) {
  const { getState: get } = store;
  if (!recorders.has(store)) {
    recorders.add(store);
    store.subscribe(record);
  }

  /** The lesson as it is from now on, the document as it stands. */
  function keep(lesson: Lesson): void {
    lessonsAt.set(get().playground, lesson);
    store.write(lesson);
    keepBrought(store, finished(lesson));
  }

  /** The document as it is behind the last step. */
  function show(lesson: Lesson, goesOn: boolean): void {
    store.act(() => {
      const playground = sceneOf(lesson);
      lessonsAt.set(playground, lesson);
      store.happens({ kind: 'edited', playground, goesOn });
      store.dismissChanges();
      keep(lesson);
      if (playground.requests.length > 0) store.watch(playground.requests.length - 1, true);
    });
  }

  /** Makes a step of what was done on the page. */
  function record(state: AppState, before: AppState): void {
    const { authoring, playground } = state;
    if (playground === before.playground) return;
    const there = lessonsAt.get(playground);
    if (state.document !== before.document) return travel(state, there ?? null);
    if (!authoring || state.lesson) return;
    if (there) {
      if (there !== authoring) keep(there);
      return;
    }
    const done = withDone(authoring, before.playground, playground);
    if (!done.ok) {
      store.act(() => {
        if (state.past.at(-1)?.playground === before.playground) store.undo();
        else store.happens({ kind: 'edited', playground: before.playground, goesOn: true });
        store.say(done.reason, true);
      });
      return;
    }
    const sends = playground.requests.length > before.playground.requests.length;
    const asks = sends && sceneOf(done.lesson).requests.length !== playground.requests.length;
    if (asks) show(done.lesson, true);
    else keep(done.lesson);
  }

  /** Undo and redo lead to other documents, too: writing goes on where one was written, and rests elsewhere. */
  function travel({ authoring, lesson }: AppState, there: Lesson | null): void {
    if (there === authoring || (there === null && lesson)) return;
    store.act(() => {
      if (lesson) makeLessonActs(store).leave();
      store.write(there);
    });
  }

  /** Writes on at a lesson, in a document of its own. */
  function open(lesson: Lesson): void {
    store.act(() => {
      const playground = sceneOf(lesson);
      lessonsAt.set(playground, lesson);
      store.visit(playground);
      store.ask(null, null);
      store.write(lesson);
      store.mark([]);
      store.showView('canvas');
      store.showPanel('steps');
      if (playground.requests.length > 0) store.watch(playground.requests.length - 1, false);
    });
  }

  /** Another state of the lesson that undo leads back from. */
  function put(change: (lesson: Lesson) => Recorded): void {
    const { authoring } = get();
    if (!authoring) return;
    const after = change(authoring);
    if (after.ok) show(after.lesson, false);
    else store.say(after.reason, true);
  }

  /** What is typed and switched has its own way back. */
  function set(change: (lesson: Lesson) => Lesson): void {
    const { authoring } = get();
    if (authoring) keep(change(authoring));
  }

  const always =
    (change: (lesson: Lesson) => Lesson) =>
    (lesson: Lesson): Recorded => ({ ok: true, lesson: change(lesson) });

  return {
    open,
    /** Begins with the community shown; what was sent in it is left behind. */
    begin(id: string): void {
      open(begunFrom(get().playground, id, AUTHORED.title));
    },
    /** As a learner meets it; writing goes on afterwards. */
    tryIt(): void {
      const { authoring } = get();
      if (!authoring) return;
      const lesson = finished(authoring);
      store.act(() => {
        forgetWork(store, lesson);
        makeLessonActs(store).begin(lesson);
        store.write(lesson);
      });
    },
    close(): void {
      store.write(null);
    },
    addWords: (): void => put((lesson) => withSteps(lesson, [{}])),
    /** What is selected is looked at in the last step, or in one of its own where there is none. */
    look(): void {
      const { selection } = get();
      put((lesson) =>
        selection.length > 0 && lesson.steps.length > 0
          ? withLook(lesson, lesson.steps.length - 1, selection)
          : withFocus(lesson, selection),
      );
    },
    lookAway: (place: number): void => put((lesson) => withLook(lesson, place, [])),
    makeTask: (): void => put(withTaskOfNow),
    move: (from: number, to: number): void => put(always((lesson) => withMoved(lesson, from, to))),
    remove(place: number): void {
      put(always((lesson) => without(lesson, place)));
      store.say(AUTHOR_WORDS.removed(place));
    },
    take: (place: number): void => put(always((lesson) => takeNow(lesson, place))),
    toggleAsk: (place: number, kind: QuestionKind): void => set((lesson) => withAskToggled(lesson, place, kind)),
    tell: (place: number, words: Pick<LessonStep, 'say' | 'note'>): void =>
      set((lesson) => withWords(lesson, place, words)),
    tellTask: (place: number, told: { task?: string; hint?: string }): void =>
      set((lesson) => withTaskTold(lesson, place, told)),
    retitle: (title: string): void => set((lesson) => ({ ...lesson, title })),
    /** The document is called as the lesson is. */
    nameDocument(): void {
      const { authoring } = get();
      if (authoring) store.edit((playground) => withChanges(playground, { title: finished(authoring).title }));
    },
    setMinutes: (minutes: number): void => set((lesson) => ({ ...lesson, minutes })),
  };
}

export type AuthorActs = ReturnType<typeof makeAuthorActs>;
