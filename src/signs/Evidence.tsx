/** What a rule can be held to: how to confirm it, and where it is written; each a row with a picture in front. */

import { BookOpenText, Eye, ScrollText, Search, SquareTerminal } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { Confirmation, Source } from '../routing/evidence';
import { CopyButton } from './CopyButton';
import type { OnCopy } from './Copying';
import styles from './Evidence.module.css';
import { EVIDENCE_WORDS, hintPieces } from './evidenceWords';
import { Explained } from './Term';

const PICTURES = {
  log: ScrollText,
  command: SquareTerminal,
  document: Eye,
  likely: Search,
} as const satisfies { readonly [K in Confirmation['kind']]: unknown };

export const EvidenceRows = ({ children }: { readonly children: ReactNode }) => (
  <ul className={styles.rows}>{children}</ul>
);

interface ConfirmationsProps {
  readonly confirm: readonly Confirmation[];
  /** Offers what is meant literally, or else the whole hint, to be copied. */
  readonly onCopy?: OnCopy;
}

export const Confirmations = ({ confirm, onCopy }: ConfirmationsProps) => (
  <EvidenceRows>
    {confirm.map((hint) => {
      const Picture = PICTURES[hint.kind];
      return (
        <li key={hint.text} data-kind={hint.kind}>
          <Picture aria-hidden />
          <div>
            <small className={styles.where}>
              <b>{EVIDENCE_WORDS.kinds[hint.kind]}</b>
              <span>{EVIDENCE_WORDS.where(hint.host, hint.place)}</span>
              {hint.source && <SourceLink {...hint.source} />}
            </small>
            <p>
              <Hint hint={hint} onCopy={onCopy} />
            </p>
            {hint.kind === 'likely' && (
              <p className={styles.reason}>
                <Explained text={EVIDENCE_WORDS.notCertain(hint.reason)} />
              </p>
            )}
          </div>
        </li>
      );
    })}
  </EvidenceRows>
);

const SourceLink = ({ title, address }: Source) => (
  <a
    href={address}
    target="_blank"
    rel="noreferrer"
    title={EVIDENCE_WORDS.sourceNamed(title)}
    aria-label={EVIDENCE_WORDS.sourceNamed(title)}
  >
    {EVIDENCE_WORDS.source}
  </a>
);

/** A hint with what is meant literally set apart. */
export function Hint({ hint, onCopy }: { readonly hint: Confirmation; readonly onCopy?: OnCopy | undefined }) {
  let at = 0;
  return (
    <span>
      {hintPieces(hint).map(({ text, literal }) => {
        const key = at;
        at += text.length;
        return (
          <Fragment key={key}>
            {literal ? <code translate="no">{text}</code> : <Explained text={text} />}
            {literal && onCopy && <CopyText text={text} onCopy={onCopy} />}
          </Fragment>
        );
      })}
      {hint.literal.length === 0 && onCopy && <CopyText text={hint.text} onCopy={onCopy} />}
    </span>
  );
}

export const CopyText = ({ text, onCopy }: { readonly text: string; readonly onCopy: OnCopy }) => (
  <CopyButton inline label={EVIDENCE_WORDS.copy(text)} text={() => text} onCopy={onCopy} />
);

export const Sources = ({ source }: { readonly source: readonly Source[] }) => (
  <EvidenceRows>
    {source.map(({ title, address, told }) => (
      <li key={address}>
        <BookOpenText aria-hidden />
        <p>
          <Title title={title} address={address} /> <span className={styles.told}>{EVIDENCE_WORDS.told(told)}</span>
          <span className={styles.address} translate="no">
            {address}
          </span>
        </p>
      </li>
    ))}
  </EvidenceRows>
);

/** The same where room is short: titles side by side. */
export const SourceTitles = ({ source }: { readonly source: readonly Source[] }) => (
  <ul className={styles.titles}>
    {source.map(({ title, address, told }) => (
      <li key={address}>
        <BookOpenText aria-hidden />
        <span>
          <Title title={title} address={address} /> <span>{EVIDENCE_WORDS.told(told)}</span>
        </span>
      </li>
    ))}
  </ul>
);

const Title = ({ title, address }: { readonly title: string; readonly address: string }) => (
  <a href={address} target="_blank" rel="noreferrer">
    {title}
  </a>
);
