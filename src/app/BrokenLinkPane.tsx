/** What stands in place of everything while the link in the address cannot be read; the address stays as it is. */

import { useMemo } from 'react';
import { hasEntries } from '../documents/entries';
import { BrokenLink } from '../sharing/BrokenLink';
import type { LinkError } from '../sharing/envelope';
import { broughtElsewhere } from './broughtOther';
import { useAppContext } from './useApp';

export function BrokenLinkPane({ error }: { readonly error: LinkError }) {
  const { store, actions, reload } = useAppContext();
  const elsewhere = useMemo(() => broughtElsewhere(store), [store]);
  return (
    <BrokenLink
      error={error}
      onOpen={store.open}
      elsewhere={elsewhere}
      onReload={reload}
      onStartFresh={actions.startFresh}
      onOpenRecent={hasEntries() ? () => store.openDialog('recent') : undefined}
    />
  );
}
