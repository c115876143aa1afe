/** Watching the discovery: the transport drives it, and the request shown waits where it was. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { COMMANDS, isEnabled, nameOfCommand } from '../../../src/app/commands';
import { isPlaying, restingAt, stepShown, stepsShown } from '../../../src/app/store/state';
import { chat, reference } from '../routing/reference';
import { commandDesk, deskFor, documentOf } from './desk';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const desk = deskFor(documentOf(reference(), [chat('x1', 'ann')]));
  const { store } = desk;
  store.show({ request: 0, step: 2 });
  store.showPanel('inspector');
  store.playDiscovery();
  return { ...desk, shown: () => stepShown(store.getState()), press: commandDesk(desk) };
}

describe('while it is watched', () => {
  test('it plays from its first step to its last by itself, and once more from there', () => {
    const { store, shown } = watched();
    expect([shown(), isPlaying(store.getState())]).toEqual([0, true]);
    expect(store.getState().panel).toBe('steps');
    const steps = stepsShown(store.getState());
    const seen = [shown()];
    while (isPlaying(store.getState())) {
      vi.advanceTimersToNextTimer();
      if (shown() !== seen.at(-1)) seen.push(shown());
    }
    expect(seen).toEqual(Array.from({ length: steps }, (_, step) => step));
    store.playPause();
    expect([shown(), isPlaying(store.getState())]).toEqual([0, true]);
    store.playPause();
    expect(isPlaying(store.getState())).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('the commands of the transport step through it and hold it', () => {
    const { store, shown, press } = watched();
    const can = (id: keyof typeof COMMANDS): boolean => isEnabled(id, store.getState());
    expect([can('stepBack'), can('stepForward'), can('toStart')]).toEqual([false, true, false]);
    expect(nameOfCommand('play', store.getState())).toBe('Pause');
    COMMANDS.stepForward.run(press);
    expect([shown(), isPlaying(store.getState())]).toEqual([1, false]);
    COMMANDS.stepBack.run(press);
    COMMANDS.stepBack.run(press);
    expect(shown()).toBe(0);
    COMMANDS.toEnd.run(press);
    expect(shown()).toBe(stepsShown(store.getState()) - 1);
    expect([can('stepForward'), can('toEnd'), can('stepBack')]).toEqual([false, false, true]);
    COMMANDS.stepForward.run(press);
    COMMANDS.stepBack.run(press);
    expect(shown()).toBe(stepsShown(store.getState()) - 2);
    COMMANDS.toStart.run(press);
    expect(shown()).toBe(0);
  });

  test('an edit keeps it at its step, or at the nearest there is', () => {
    const { store, shown, press } = watched();
    COMMANDS.toEnd.run(press);
    store.edit((playground) => ({
      ...playground,
      topology: {
        ...playground.topology,
        gateway: playground.topology.gateway && { ...playground.topology.gateway, configuredServer: null },
      },
    }));
    expect(shown()).toBe(0);
    expect(store.getState().discovery).not.toBeNull();
  });
});

describe('leaving it', () => {
  test('by Escape finds the request and the panel as they were', () => {
    const { store, press } = watched();
    COMMANDS.stepForward.run(press);
    COMMANDS.escape.run(press);
    expect(store.getState().discovery).toBeNull();
    expect(restingAt(store.getState())).toEqual({ request: 0, step: 2 });
    expect(store.getState().panel).toBe('inspector');
  });
  test.each<[string, (desk: ReturnType<typeof watched>) => void]>([
    ['a step of a request is asked for', ({ store }) => store.show({ request: 0, step: 1 })],
    ['a request is sent', ({ actions }) => actions.send(chat('x1', 'ann'))],
    ['another view is looked at', ({ store }) => store.showView('sequence')],
    ['another playground is opened', ({ actions }) => actions.startFresh()],
  ])('it is over when %s', (_, act) => {
    const desk = watched();
    act(desk);
    expect(desk.store.getState().discovery).toBeNull();
  });
  test('a request that played rests where it was', () => {
    const desk = deskFor(documentOf(reference(), [chat('x1', 'ann')]));
    desk.store.watch(0, true);
    desk.store.playDiscovery();
    expect(desk.store.getState().playhead.playing).toBe(false);
  });
});
