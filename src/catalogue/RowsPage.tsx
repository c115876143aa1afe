/** A page of reference that is a list of rows, each of which an address can name, and what such a row is made of. */

import type { ReactNode } from 'react';
import { CODES, type RuleCode } from '../routing/codes';
import type { Source } from '../routing/evidence';
import { SourceTitles } from '../signs/Evidence';
import { RuleGlyph } from '../signs/Glyphs';
import { Page, Part, rowId, useWanted } from './Page';
import type { PageKey, ReferencePage } from './pages';
import styles from './RowsPage.module.css';

/** What every such page is given. */
export interface RowsFrame {
  /** The row that is wanted. */
  readonly row: string | undefined;
  readonly onTurn: (page: ReferencePage) => void;
  readonly onClose: () => void;
}

interface RowsPageProps extends RowsFrame {
  readonly page: PageKey;
  /** In place of the usual words below the title. */
  readonly about?: ReactNode;
  readonly children: ReactNode;
}

export function RowsPage({ row, children, ...frame }: RowsPageProps) {
  useWanted(row);
  return (
    <Page {...frame}>
      <div className={styles.body}>{children}</div>
    </Page>
  );
}

interface RowsPartProps {
  readonly title: string;
  readonly children: ReactNode;
}

export const RowsPart = ({ title, children }: RowsPartProps) => (
  <Part className={styles.part} title={title}>
    {children}
  </Part>
);

export const Rows = ({ children }: { readonly children: ReactNode }) => <ul className={styles.rows}>{children}</ul>;

export const Row = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => (
  <li id={rowId(id)} tabIndex={-1} className={styles.row}>
    {children}
  </li>
);

interface RestsProps {
  readonly label: string;
  readonly rests: string;
  readonly source: readonly Source[];
}

/** What a row rests on, at the end of its facts. */
export const Rests = ({ label, rests, source }: RestsProps) => (
  <>
    <dt>{label}</dt>
    <dd>
      <p>{rests}</p>
      <SourceTitles source={source} />
    </dd>
  </>
);

interface RuleDoorProps {
  readonly code: RuleCode;
  readonly onTurn: (page: ReferencePage) => void;
}

/** A rule by its sign and title, which opens its page. */
export const RuleDoor = ({ code, onTurn }: RuleDoorProps) => (
  <button type="button" className={styles.rule} title={code} onClick={() => onTurn({ kind: 'rule', code })}>
    <RuleGlyph rule={code} size={20} />
    <span>{CODES[code].title}</span>
  </button>
);
