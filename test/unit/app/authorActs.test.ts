/** What is done while a lesson is written is recorded, kept, and undone with the document. */

import { describe, expect, test } from 'vitest';
import { makeAuthorActs } from '../../../src/app/authorActs';
import { makeExerciseActs } from '../../../src/app/exerciseActs';
import { broughtLessons } from '../../../src/app/keptLessons';
import { makeStore } from '../../../src/app/store';
import { isAsking } from '../../../src/app/store/state';
import { AUTHOR_WORDS, AUTHORED } from '../../../src/lessons/authorWords';
import { brokenSteps } from '../../../src/lessons/holding';
import { UNRECORDED } from '../../../src/lessons/recordingWords';
import { setAttribute } from '../../../src/playground/edits';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { addPart } from '../../../src/playground/parts';
import { addRequests, removeRequest } from '../../../src/playground/script';
import type { Request } from '../../../src/routing/route';
import { withMemory } from './memory';

const chat: Request = { kind: 'chat', from: 'x1', to: 'u2' };
const [SERVER = ''] = FIRST_SAMPLE.playground.topology.servers.map(({ id }) => id);

withMemory();

function desk() {
  const store = makeStore({ ...FIRST_SAMPLE.playground, requests: [chat] });
  const acts = makeAuthorActs(store);
  acts.begin('own-1');
  const get = store.getState;
  return {
    store,
    acts,
    steps: () => get().authoring?.steps ?? [],
    send: () => store.attempt((playground) => addRequests(playground, [chat])),
    down: () => store.attempt((playground) => setAttribute(playground, SERVER, 'running', false)),
    said: () => get().said?.text ?? null,
  };
}

describe('writing a lesson', () => {
  test('begins in a document of its own, without what was sent, and Back leads to the one before', () => {
    const { store } = desk();
    expect(store.getState()).toMatchObject({ authoring: { id: 'own-1', steps: [] }, playground: { requests: [] } });
    expect(broughtLessons()).toEqual([]);
    store.undo();
    expect(store.getState()).toMatchObject({ authoring: null, playground: { requests: [chat] } });
    store.redo();
    expect(store.getState()).toMatchObject({ authoring: { id: 'own-1' }, playground: { requests: [] } });
  });

  test('records what is sent and set, and keeps it at every change', () => {
    const { store, acts, steps, send, down } = desk();
    send();
    down();
    expect(steps()).toMatchObject([{ send: chat }, { change: [{ part: SERVER, attribute: 'running', value: false }] }]);
    expect(store.getState().playground.requests).toEqual([chat]);
    send();
    // What was sent before the change stands in the state that the last request meets.
    expect(store.getState().playground.requests).toEqual([chat]);
    expect(store.getState().playground.state).not.toEqual(FIRST_SAMPLE.playground.state);
    expect(steps()).toHaveLength(3);
    acts.tell(2, { say: 'It lands elsewhere now', note: 'Wait' });
    acts.toggleAsk(2, 'landing');
    acts.retitle('Turns');
    acts.setMinutes(4);
    expect(broughtLessons()).toEqual([store.getState().authoring]);
    expect(broughtLessons()[0]).toMatchObject({
      title: 'Turns',
      minutes: 4,
      steps: [{}, {}, { say: 'It lands elsewhere now', note: 'Wait', ask: ['landing'] }],
    });
  });

  test('undo and redo bring the lesson along, a removed step among them', () => {
    const { store, acts, steps, send, down, said } = desk();
    send();
    down();
    const both = steps();
    acts.remove(0);
    expect(said()).toBe(AUTHOR_WORDS.removed(0));
    expect(steps()).toHaveLength(1);
    store.undo();
    expect(steps()).toEqual(both);
    store.undo();
    expect(steps()).toHaveLength(1);
    store.undo();
    expect(steps()).toEqual([]);
    store.redo();
    store.redo();
    expect(steps()).toEqual(both);
    expect(broughtLessons()[0]?.steps).toEqual(both);
  });

  test('what no step can tell is said and taken back', () => {
    const { store, steps, send, said } = desk();
    send();
    const before = store.getState().playground;
    store.attempt((playground) => addPart(playground, 'server', [0, 0]));
    expect(said()).toBe(UNRECORDED.otherParts);
    expect(store.getState().playground).toBe(before);
    store.edit((playground) => removeRequest(playground, 0));
    expect(said()).toBe(AUTHORED.script);
    expect(store.getState().playground).toBe(before);
    expect(steps()).toHaveLength(1);
  });

  test('steps in another order may not hold any more, and are set anew one by one', () => {
    const { store, acts, send, down } = desk();
    const broken = () => brokenSteps(store.getState().authoring ?? { start: FIRST_SAMPLE.playground, steps: [] });
    send();
    down();
    acts.move(1, 0);
    expect(broken()).toMatchObject([{ step: 1 }]);
    acts.take(1);
    expect(broken()).toEqual([]);
  });

  test('what is selected is looked at, in the last step or in one of its own', () => {
    const { store, acts, steps, send, said } = desk();
    acts.look();
    expect(said()).toBe(UNRECORDED.nothingPicked);
    store.select([SERVER]);
    acts.look();
    expect(steps()).toEqual([{ focus: [SERVER] }]);
    send();
    acts.look();
    expect(steps()).toMatchObject([{ focus: [SERVER] }, { focus: [SERVER], send: chat }]);
    acts.lookAway(1);
    expect(steps()[1]).not.toHaveProperty('focus');
  });

  test('trying it is no writing, and writing goes on as it was', () => {
    const { store, acts, steps, send } = desk();
    acts.addWords();
    send();
    acts.tryIt();
    expect(store.getState()).toMatchObject({ lesson: { work: { step: 0 } }, authoring: { steps: [{ send: chat }] } });
    send();
    expect(steps()).toHaveLength(1);
    while (store.getState().lesson) store.undo();
    expect(store.getState()).toMatchObject({ exercise: null, authoring: { steps: [{}, { send: chat }] } });
    acts.tryIt();
    const { authoring } = store.getState();
    if (authoring) acts.open(authoring);
    expect(store.getState()).toMatchObject({ lesson: null, authoring, playground: { requests: [chat] } });
    send();
    expect(steps()).toHaveLength(2);
    acts.close();
    send();
    expect(store.getState().authoring).toBeNull();
    expect(broughtLessons()[0]?.steps).toHaveLength(2);
  });

  test('tried once more it asks again', () => {
    const { store, acts, send } = desk();
    send();
    acts.toggleAsk(0, 'landing');
    const tried = (): void => {
      acts.tryIt();
      expect(isAsking(store.getState())).toBe(true);
      makeExerciseActs(store).give({ chosen: SERVER, sureness: 'sure' });
      expect(isAsking(store.getState())).toBe(false);
    };
    tried();
    const { authoring } = store.getState();
    if (authoring) acts.open(authoring);
    tried();
  });
});
