/** All lessons, connected: those that come with the product, then those that were brought. */

import { LessonList } from '../lessons/LessonList';
import { SHIPPED_LESSONS } from '../lessons/shipped';
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
      onClose={onClose}
    />
  );
}
