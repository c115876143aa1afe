/** What is done on a case, kept in the browser the moment it is done, and followed where another tab does it. */

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Case } from '../cases/case';
import { afterAct, type CaseWork, type WorkAct } from '../cases/caseWork';
import { workFrom, workText } from '../cases/keptWork';
import { isOfCase, readCase, writeCase } from './storage';

export function useCaseWork(of: Case, name: string): readonly [work: CaseWork, act: (act: WorkAct) => void] {
  const [work, setWork] = useState(() => workFrom(of, readCase(name)));
  // Where the browser keeps nothing, the page does.
  const last = useRef(work);
  const become = useCallback((next: CaseWork): void => {
    last.current = next;
    setWork(next);
  }, []);
  useEffect(() => {
    const onStorage = ({ key }: StorageEvent): void => {
      if (isOfCase(key, name)) become(workFrom(of, readCase(name)));
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  }, [of, name, become]);
  const act = useCallback(
    (what: WorkAct): void => {
      const kept = readCase(name);
      // Another tab may have gone on, and this one has not heard yet.
      const next = afterAct(of, kept === null ? last.current : workFrom(of, kept), what);
      writeCase(name, workText(next));
      become(next);
    },
    [of, name, become],
  );
  return [work, act];
}
