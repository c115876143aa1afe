/** What is brought to the page and is no playground: a lesson, by link or file. Whatever door it comes through, it is taken here. */

import type { Elsewhere } from '../sharing/elsewhere';
import { begin, isLesson, lessonAmong } from './broughtLesson';
import type { AppStore } from './store';
import { SAID_WORDS } from './words';

/** In bytes: what a file is, it says at its beginning. */
const HEAD = 4096;

export function broughtElsewhere(store: AppStore): Elsewhere {
  function texts(brought: readonly string[]): boolean {
    const lesson = lessonAmong(brought);
    if (lesson) begin(store, lesson);
    return lesson !== null;
  }

  return {
    texts,
    async files([only, ...more]) {
      if (!only || more.length > 0) return false;
      try {
        if (!only.name.endsWith('.lesson.json') && !isLesson(await only.slice(0, HEAD).text())) return false;
        if (!texts([await only.text()])) return false;
      } catch {
        store.say(SAID_WORDS.notLoaded, true);
      }
      return true;
    },
  };
}
