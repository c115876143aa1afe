/** Which single change would make a request arrive, connected; worked out after the picture stands. */

import { useEffect, useState } from 'react';
import { applyChange } from '../mending/change';
import { FixList } from '../mending/FixList';
import { askedAt, askedFor, type Mending, mendingOf } from '../mending/fixes';
import type { Playground } from '../playground/playground';
import { initialState } from '../routing/route';
import type { Trace } from '../routing/trace';
import { useFailing } from '../signs/useFailing';
import { useAppStore } from './useApp';

interface FixesPaneProps {
  readonly playground: Playground;
  readonly trace: Trace;
  /** Its place in the script, or whose turn it takes where it stands in none. */
  readonly asked: { readonly index: number } | { readonly next: string | null };
}

export function FixesPane({ playground, trace, asked }: FixesPaneProps) {
  const store = useAppStore();
  const [mending, setMending] = useState<Mending | null>(null);
  const fail = useFailing();
  const { request } = trace;
  const index = 'index' in asked ? asked.index : null;
  const next = 'next' in asked ? asked.next : null;
  useEffect(() => {
    setMending(null);
    const timer = setTimeout(() => {
      try {
        const question = index === null ? askedFor(request, { ...initialState, next }) : askedAt(playground, index);
        setMending(question && mendingOf(playground, question));
      } catch (error) {
        fail(error);
      }
    });
    return () => clearTimeout(timer);
  }, [playground, request, index, next, fail]);
  return (
    <FixList
      playground={playground}
      trace={trace}
      mending={mending}
      onApply={(change) => void store.attempt((before) => applyChange(before, change))}
      onGoTo={(place) => store.watch(place, false)}
    />
  );
}
