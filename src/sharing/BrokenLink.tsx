/** Stands in place of everything else when the link in the address cannot be read: which way it is broken, and the ways on. */

import { FileX2, Link2Off, RefreshCw, Scissors, Shuffle } from 'lucide-react';
import styles from './BrokenLink.module.css';
import type { Elsewhere } from './elsewhere';
import { arrivedSentence, type LinkError, linkWords } from './envelope';
import { OpenForm } from './OpenForm';
import type { Opened } from './openText';
import { BROKEN_WORDS } from './words';

const ICONS: { readonly [K in LinkError['kind']]: typeof Scissors } = {
  cut: Scissors,
  altered: Shuffle,
  newer: RefreshCw,
  'too big': FileX2,
  invalid: Link2Off,
};

interface Props {
  readonly error: LinkError;
  /** Something else that could be read. */
  readonly onOpen: (opened: Opened) => void;
  readonly elsewhere: Elsewhere;
  readonly onReload: () => void;
  readonly onStartFresh: () => void;
  /** Absent where nothing was kept. */
  readonly onOpenRecent?: (() => void) | undefined;
}

export function BrokenLink({ error, onOpen, elsewhere, onReload, onStartFresh, onOpenRecent }: Props) {
  const Icon = ICONS[error.kind];
  const { title, what, act } = linkWords(error);
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <h1 className={styles.title}>
          <Icon aria-hidden />
          <span>{title}</span>
        </h1>
        <p>{what}</p>
        {error.cut && <Arrived cut={error.cut} sentence={arrivedSentence(error)} />}
        <p className={styles.act}>{act}</p>
        {error.kind === 'newer' && (
          <button type="button" data-look="accent" onClick={onReload}>
            <RefreshCw aria-hidden />
            {BROKEN_WORDS.reload}
          </button>
        )}
        <section className={styles.again} aria-labelledby="broken-link-again">
          <h2 id="broken-link-again">{BROKEN_WORDS.again}</h2>
          <OpenForm onOpen={onOpen} elsewhere={elsewhere} />
        </section>
        <div className={styles.ways}>
          {onOpenRecent && (
            <button type="button" onClick={onOpenRecent}>
              {BROKEN_WORDS.recent}
            </button>
          )}
          <button type="button" onClick={onStartFresh}>
            {BROKEN_WORDS.fresh}
          </button>
        </div>
        <p className={styles.quiet}>{BROKEN_WORDS.kept}</p>
        <details className={styles.quiet}>
          <summary>{BROKEN_WORDS.detail}</summary>
          <p>
            <code translate="no">{error.kind}</code>: <span>{error.detail}</span>
          </p>
        </details>
      </div>
    </main>
  );
}

function Arrived({ cut, sentence }: { readonly cut: NonNullable<LinkError['cut']>; readonly sentence: string | null }) {
  return (
    <div className={styles.arrived}>
      {cut.expected !== null && <progress aria-label={sentence ?? undefined} value={cut.arrived} max={cut.expected} />}
      <p>{sentence}</p>
    </div>
  );
}
