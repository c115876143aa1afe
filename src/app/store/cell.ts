/** One value that changes, with acts: all that one act does is one write, and what follows from it is done after that. */

export interface Cell<State> {
  /** The value; inside an act with all that the act did so far. */
  readonly get: () => State;
  readonly set: (changes: Partial<State>) => void;
  /** Does several things as one write. An act inside another belongs to it; one that throws changes nothing. */
  readonly act: <T>(does: () => T) => T;
  /** Does something when the value is written: at once outside an act. */
  readonly afterwards: (does: () => void) => void;
  /** The clock of the playhead, in milliseconds. */
  readonly now: () => number;
}

/** Does something that may throw without harm to what goes on around it: the browser is told of it afterwards. */
export function apart(does: () => void): void {
  try {
    does();
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
}

export function makeCell<State extends object>(store: {
  readonly getState: () => State;
  readonly setState: (state: State, replace: true) => void;
}): Cell<State> {
  let draft: State | null = null;
  let waiting: (() => void)[] = [];

  const get = (): State => draft ?? store.getState();
  const set = (changes: Partial<State>): void => {
    const next = { ...get(), ...changes };
    if (draft) draft = next;
    else store.setState(next, true);
  };
  function act<T>(does: () => T): T {
    if (draft) return does();
    const before = store.getState();
    draft = before;
    waiting = [];
    let answer: T;
    try {
      answer = does();
    } catch (error) {
      draft = null;
      throw error;
    }
    const after = draft;
    const follows = waiting;
    draft = null;
    if (after !== before) store.setState(after, true);
    for (const follow of follows) apart(follow);
    return answer;
  }
  const afterwards = (does: () => void): void => {
    if (draft) waiting.push(does);
    else does();
  };
  return { get, set, act, afterwards, now: () => performance.now() };
}
