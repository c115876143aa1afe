/** How much shorter a link is without each field, worked out one after the other so that the page stays awake. */

import { useEffect, useState } from 'react';
import { type Leaving, type LeavingField, strip } from '../directory/leaving';
import type { Playground } from '../playground/playground';
import { encodeLink } from '../sharing/link';

export function useSavings(playground: Playground, leaving: readonly Leaving[]): ReadonlyMap<LeavingField, number> {
  const [savings, setSavings] = useState<ReadonlyMap<LeavingField, number>>(new Map());
  useEffect(() => {
    const whole = encodeLink(playground)?.length;
    const fields = leaving.map(({ field }) => field);
    let timer: ReturnType<typeof setTimeout>;
    const next = (): void => {
      const field = fields.shift();
      if (field === undefined || whole === undefined) return;
      const without = encodeLink(strip(playground, [field]))?.length;
      if (without !== undefined) setSavings((before) => new Map([...before, [field, whole - without]]));
      timer = setTimeout(next);
    };
    setSavings(new Map());
    timer = setTimeout(next);
    return () => clearTimeout(timer);
  }, [playground, leaving]);
  return savings;
}
