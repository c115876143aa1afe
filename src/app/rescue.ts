/** The document as a link and as a file for when something broke: where one can no longer be made, it is what was written while all was well. */

import type { Playground } from '../playground/playground';
import { formatDocument } from '../sharing/document';
import { fileName } from '../sharing/fileName';
import { encodeLink } from '../sharing/link';
import type { Rescue } from '../signs/Broken';

/** What a rescue asks of the rest of the page, which may be broken. */
interface Wreck {
  /** The document shown, and where the browser keeps it. */
  readonly shown: () => { readonly playground: Playground; readonly entry: string | null };
  readonly markClean: () => void;
  /** The address of this page without what stands behind its '#', and that. */
  readonly pageAddress: () => string;
  readonly textInAddress: () => string;
  /** The text that is kept under an entry; null where none is. */
  readonly keptText: (entry: string) => string | null;
  readonly copyText: (text: string) => Promise<boolean>;
  readonly download: (name: string, text: string, type: string) => void;
  readonly reload: () => void;
}

const NAMELESS = 'playground.topology.json';

/** Nothing is asked of the page before somebody takes the document away. */
export function rescueFrom(wreck: Wreck): Rescue {
  const { shown, markClean, pageAddress, textInAddress, keptText, copyText, download, reload } = wreck;
  return {
    address() {
      const link = orElse(
        () => encodeLink(shown().playground),
        () => textInAddress() || null,
      );
      return link === null ? null : `${pageAddress()}#${link}`;
    },
    async copy(text) {
      const took = await copyText(text);
      if (took) markClean();
      return took;
    },
    save() {
      const text = orElse(
        () => formatDocument(shown().playground),
        () => {
          const { entry } = shown();
          return entry === null ? null : keptText(entry);
        },
      );
      if (text === null) return false;
      const name = orElse(
        () => fileName(shown().playground.title),
        () => NAMELESS,
      );
      download(name, text, 'application/json');
      markClean();
      return true;
    },
    reload,
  };
}

function orElse<T>(act: () => T, otherwise: () => T): T {
  try {
    return act();
  } catch {
    return otherwise();
  }
}
