/** The address of the page and the browser's history; nothing else touches them. */

import type { Playground } from '../playground/playground';
import { findLink } from '../sharing/findLink';
import { decodeLink, encodeLink, type LinkResult, type Moment } from '../sharing/link';
import { linkTo } from '../sharing/moment';

/** A lesson's link in the address, as it stands there; null where there is none. */
export const lessonLinkInAddress = (): string | null => (/^#l\d+\./.test(location.hash) ? location.hash : null);

/** The link in the address. Some mail programs turn its '#' into '%23', so it is looked for further left as well. */
export function linkInAddress(): LinkResult | null {
  const { hash, search, pathname } = location;
  if (lessonLinkInAddress() !== null) return null;
  if (hash.length > 1) return decodeLink(hash);
  const strayed = findLink(`${pathname}${search}`);
  return strayed === null ? null : decodeLink(strayed);
}

/** What stands behind the '#', as it stands there. */
export const textInAddress = (): string => location.hash.replace(/^#/, '');

export const queryInAddress = (): URLSearchParams => new URLSearchParams(location.search);

/** The page's own path: a link that strayed into it, or into the query, is left out. */
function pagePath(): string {
  const { pathname, search } = location;
  return findLink(`${pathname}${search}`) === null ? pathname : pathname.replace(/(?:%23)?v\d+\..*$/is, '');
}

/** The address of this page without what stands behind its '#'. */
export const pageAddress = (): string => location.origin + pagePath();

export const reload = (): void => location.reload();

/** The entry of the browser's history where the page is, by the name that a page load gave it; null where none did. */
export const historyEntry = (): string | null => history.state?.entry ?? null;

interface Put {
  readonly at: string;
  readonly push: boolean;
  readonly playground: Playground;
  readonly moment: Moment | null;
  /** What stands between the path and the '#'. */
  readonly query: string;
}

let lastLink: { readonly playground: Playground; readonly link: string | null } | null = null;

/** The moment shown changes far more often than the playground, and the link of a large one takes its time. */
function linkOf(playground: Playground): string | null {
  if (lastLink?.playground !== playground) lastLink = { playground, link: encodeLink(playground) };
  return lastLink.link;
}

/** A link of so many parts is not made while something is to be drawn. */
const LARGE = 1000;

let coming: { readonly playground: Playground; readonly link: Promise<void> } | null = null;

/** Resolves when the link of a large playground can be put into the address; null where that can be done at once. */
export function linkComing(playground: Playground): Promise<void> | null {
  const { servers, users, externals } = playground.topology;
  const large = servers.length + users.length + externals.length >= LARGE;
  if (!large || lastLink?.playground === playground) return null;
  if (coming?.playground !== playground) coming = { playground, link: madeBeside(playground) };
  return coming.link;
}

async function madeBeside(playground: Playground): Promise<void> {
  try {
    const { packed } = await import('./packing');
    lastLink = { playground, link: await packed(playground) };
  } catch {
    linkOf(playground);
  }
  if (coming?.playground === playground) coming = null;
}

/** Brings the address to a moment of a playground; answers its link, null where none can hold it, and whether the browser let it. */
export function putAddress({ at, push, playground, moment, query }: Put): {
  readonly link: string | null;
  readonly put: boolean;
} {
  const link = linkOf(playground);
  const address = pagePath() + query + (link === null ? '' : `#${linkTo(link, moment)}`);
  try {
    if (push) history.pushState({ entry: at }, '', address);
    else if (historyEntry() !== at || !location.href.endsWith(address))
      history.replaceState({ entry: at }, '', address);
    return { link, put: true };
  } catch {
    // A browser that counts such calls refuses for a while: the next change tries again.
    return { link, put: false };
  }
}

/** Puts what stood behind the '#' where it stood. */
export function putBack(hash: string): void {
  if (location.hash !== hash) history.replaceState(history.state, '', hash);
}

/** Hears of every entry that is gone to: its name, null for one that was made by hand. */
export function onTravel(hear: (to: string | null) => void): void {
  addEventListener('popstate', () => hear(historyEntry()));
}
