/** What stands in place of everything while the link in the address cannot be read; the address stays as it is. */

import { hasEntries } from '../documents/entries';
import { BrokenLink } from '../sharing/BrokenLink';
import type { LinkError } from '../sharing/envelope';
import { useAppContext } from './useApp';

export function BrokenLinkPane({ error }: { readonly error: LinkError }) {
  const { store, actions, reload } = useAppContext();
  return (
    <BrokenLink
      error={error}
      onOpen={store.open}
      onReload={reload}
      onStartFresh={actions.startFresh}
      onOpenRecent={hasEntries() ? () => store.openDialog('recent') : undefined}
    />
  );
}
