/** What is brought to the page and is no playground: a lesson, by link or file, or a directory. Whatever door it comes through, it is taken here. */

import type { Elsewhere } from '../sharing/elsewhere';
import { headOf, isDirectory, isForDirectory } from './broughtDirectory';
import { begin, isLesson, lessonAmong } from './broughtLesson';
import type { AppStore } from './store';
import { SAID_WORDS } from './words';

export function broughtElsewhere(store: AppStore): Elsewhere {
  function asLesson(brought: readonly string[]): boolean {
    const lesson = lessonAmong(brought);
    if (lesson) begin(store, lesson);
    return lesson !== null;
  }
  async function file(only: File): Promise<boolean> {
    const head = await headOf(only);
    if (only.name.endsWith('.lesson.json') || isLesson(head)) return asLesson([await only.text()]);
    if (!isForDirectory(head)) return false;
    store.openDialog('directory', only);
    return true;
  }
  return {
    texts(brought) {
      if (asLesson(brought)) return true;
      const directory = brought.find(isDirectory);
      if (directory === undefined) return false;
      store.openDialog('directory', directory);
      return true;
    },
    async files([only, ...more]) {
      if (!only || more.length > 0) return false;
      try {
        return await file(only);
      } catch {
        store.say(SAID_WORDS.notLoaded, true);
        return true;
      }
    },
  };
}
