/** What is asked where no side is seen: of a lesson with its words, else the question alone. */

import { AskPane } from './AskPane';
import { LessonPane } from './LessonPane';
import { useApp } from './useApp';

export function AskedBelow() {
  const playing = useApp((state) => (state.lesson ?? state.authoring) !== null);
  return playing ? (
    <LessonPane>
      <AskPane />
    </LessonPane>
  ) : (
    <AskPane />
  );
}
