/** All lessons, connected: those that come with the product, then those that were brought. */

import { LessonList } from '../lessons/LessonList';
import { SHIPPED_LESSONS } from '../lessons/shipped';
import { makeAuthorActs } from './authorActs';
import { broughtLessons, workOf } from './keptLessons';
import { makeLessonActs } from './lessonActs';
import { useAppStore } from './useApp';

export function LessonsPane({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  return (
    <LessonList
      lessons={[...SHIPPED_LESSONS, ...broughtLessons()]}
      workOf={workOf}
      onStart={(lesson) => {
        onClose();
        makeLessonActs(store).begin(lesson);
      }}
      isOwn={(lesson) => !SHIPPED_LESSONS.includes(lesson)}
      onEdit={(lesson) => {
        onClose();
        makeAuthorActs(store).open(lesson);
      }}
      onWrite={() => {
        onClose();
        makeAuthorActs(store).begin(newId());
      }}
      onClose={onClose}
    />
  );
}

/** One that nobody else's lesson has: lessons go from one browser to another. */
const newId = (): string => `own-${Math.floor(Math.random() * 2 ** 48).toString(36)}`;
