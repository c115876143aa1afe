/** The lesson that is written, connected: it stands where the steps stand, and is handed on from here. */

import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { AuthorView } from '../lessons/AuthorView';
import { finished } from '../lessons/authoring';
import { formatLesson } from '../lessons/lesson';
import { encodeLessonLink } from '../lessons/lessonLink';
import type { Lesson } from '../lessons/steps';
import { useCopying } from '../signs/Copying';
import { makeAuthorActs } from './authorActs';
import { useApp, useAppContext } from './useApp';

export function AuthorPane({ children }: { readonly children: ReactNode }) {
  const lesson = useApp((state) => state.authoring);
  return lesson && <Written lesson={lesson}>{children}</Written>;
}

function Written({ lesson, children }: { readonly lesson: Lesson; readonly children: ReactNode }) {
  const { store, actions, pageAddress } = useAppContext();
  const acts = useMemo(() => makeAuthorActs(store), [store]);
  const topology = useApp((state) => state.playground.topology);
  const copying = useCopying(actions.copyText);
  const [tooBig, setTooBig] = useState(false);
  const [begins, setBegins] = useState<number | null>(null);
  // The words of a step are begun once.
  useEffect(() => {
    if (begins !== null) setBegins(null);
  }, [begins]);
  return (
    <AuthorView
      lesson={lesson}
      topology={topology}
      begins={begins}
      acts={acts}
      copying={copying}
      tooBig={tooBig}
      onTitle={acts.retitle}
      onTitled={acts.nameDocument}
      onMinutes={acts.setMinutes}
      onAddWords={() => {
        acts.addWords();
        setBegins(lesson.steps.length);
      }}
      onLook={acts.look}
      onTask={acts.makeTask}
      onTry={acts.tryIt}
      onSave={() => {
        const { title } = finished(lesson);
        actions.saveText(title, { ending: 'lesson.json', type: 'application/json' }, formatLesson(finished(lesson)));
      }}
      onCopy={() => {
        const link = encodeLessonLink(finished(lesson));
        setTooBig(link === null);
        if (link !== null) copying.copy(`${pageAddress()}#${link}`);
      }}
      onClose={acts.close}
    >
      {children}
    </AuthorView>
  );
}
