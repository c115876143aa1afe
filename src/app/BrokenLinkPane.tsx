/** What stands in place of everything while the link in the address cannot be read; the address stays as it is. */

import { EMPTY_PLAYGROUND } from '../playground/playground';
import { BrokenLink } from '../sharing/BrokenLink';
import type { LinkError } from '../sharing/link';
import { useAppContext } from './context';
import { recentEntries } from './storage';

export function BrokenLinkPane({ error }: { readonly error: LinkError }) {
  const { store, reload } = useAppContext();
  return (
    <BrokenLink
      error={error}
      onOpen={store.visit}
      onReload={reload}
      onStartFresh={() => store.visit(EMPTY_PLAYGROUND)}
      onOpenRecent={recentEntries().length > 0 ? () => store.setState({ dialog: 'recent' }) : undefined}
    />
  );
}
