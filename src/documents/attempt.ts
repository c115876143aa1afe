/** Asks something of a browser that may refuse: its memory can be missing, full or forbidden, and the product works without it. */

export function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
