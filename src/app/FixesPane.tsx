/** Which single change would make the request shown arrive, connected; worked out after the picture stands. */

import { useEffect, useState } from 'react';
import { applyChange } from '../mending/change';
import { Fixes } from '../mending/FixList';
import { askedAt, type Mending, mendingOf } from '../mending/fixes';
import type { Playground } from '../playground/playground';
import type { Trace } from '../routing/trace';
import { useAppStore } from './context';

export interface FixesPaneProps {
  readonly playground: Playground;
  readonly trace: Trace;
  readonly request: number;
}

export function FixesPane({ playground, trace, request }: FixesPaneProps) {
  const store = useAppStore();
  const [mending, setMending] = useState<Mending | null>(null);
  useEffect(() => {
    setMending(null);
    const timer = setTimeout(() => {
      const asked = askedAt(playground, request);
      setMending(asked && mendingOf(playground, asked));
    });
    return () => clearTimeout(timer);
  }, [playground, request]);
  return (
    <Fixes
      playground={playground}
      trace={trace}
      mending={mending}
      onApply={(change) => void store.attempt((before) => applyChange(before, change))}
      onGoTo={(index) => store.watch(index, false)}
    />
  );
}
