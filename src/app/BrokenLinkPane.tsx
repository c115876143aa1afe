/** What stands in place of a document whose link cannot be read. */

import type { LinkError } from '../sharing/link';

export function BrokenLinkPane({ error }: { readonly error: LinkError }) {
  return <p>{error.message}</p>;
}
