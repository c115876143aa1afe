/** What a rule can be held to: how to confirm it, and where it is written; each a row with a picture in front. */

import { BookOpenText, FileText, ScrollText, SquareTerminal } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Confirmation } from '../routing/evidence';
import type { Rule } from '../routing/rules';
import styles from './Evidence.module.css';

const CONFIRMATIONS = {
  log: { label: 'In a log', picture: ScrollText },
  command: { label: 'By a command', picture: SquareTerminal },
  document: { label: 'In a document', picture: FileText },
} as const satisfies { readonly [K in Confirmation['kind']]: unknown };

export const EvidenceRows = ({ children }: { readonly children: ReactNode }) => (
  <ul className={styles.rows}>{children}</ul>
);

interface ConfirmationsProps {
  readonly confirm: Rule['confirm'];
  /** The text of one, where more than its words is shown. */
  readonly draw?: (confirmation: Confirmation) => ReactNode;
}

export const Confirmations = ({ confirm, draw }: ConfirmationsProps) => (
  <EvidenceRows>
    {confirm.map((confirmation) => {
      const { label, picture: Picture } = CONFIRMATIONS[confirmation.kind];
      return (
        <li key={confirmation.text}>
          <Picture aria-hidden />
          <p>
            <small>{label}</small>
            <span>{draw ? draw(confirmation) : confirmation.text}</span>
          </p>
        </li>
      );
    })}
  </EvidenceRows>
);

export const Sources = ({ source }: { readonly source: Rule['source'] }) => (
  <EvidenceRows>
    {source.map(({ title, address }) => (
      <li key={address}>
        <BookOpenText aria-hidden />
        <p>
          <Title title={title} address={address} />
          <span className={styles.address} translate="no">
            {address}
          </span>
        </p>
      </li>
    ))}
  </EvidenceRows>
);

/** The same where room is short: titles side by side. */
export const SourceTitles = ({ source }: { readonly source: Rule['source'] }) => (
  <ul className={styles.titles}>
    {source.map(({ title, address }) => (
      <li key={address}>
        <BookOpenText aria-hidden />
        <Title title={title} address={address} />
      </li>
    ))}
  </ul>
);

const Title = ({ title, address }: { readonly title: string; readonly address: string }) => (
  <a href={address} target="_blank" rel="noreferrer">
    {title}
  </a>
);
