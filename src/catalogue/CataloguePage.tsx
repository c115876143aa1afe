/** The catalogue of all rules: found by code or words, grouped by how they end, one of them told in full. */

import { ArrowLeft, ScrollText, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { CODES, RULE_CODES, type RuleCode } from '../routing/codes';
import { RuleGlyph } from '../signs/Glyphs';
import styles from './CataloguePage.module.css';
import { FAMILIES, familyOf } from './families';
import { Page } from './Page';
import page from './Page.module.css';
import type { ReferencePage } from './pages';
import { RulePage, type RulePageProps } from './RulePage';
import { searchRules } from './search';

interface CataloguePageProps extends Pick<RulePageProps, 'occurrences' | 'onGoTo' | 'assumptions' | 'onCopy'> {
  /** The rule told in full; null for the list alone. */
  readonly code: RuleCode | null;
  readonly onTurn: (page: ReferencePage) => void;
  readonly onClose: () => void;
}

export function CataloguePage(props: CataloguePageProps) {
  const { code, onTurn, onClose } = props;
  const onOpen = (wanted: RuleCode | null): void => onTurn({ kind: 'rule', code: wanted });
  const onOpenModel = (): void => onTurn({ kind: 'model' });
  const [query, setQuery] = useState('');
  const found = searchRules(query);
  const list = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(code);

  // Where there is room for one of the two only, the focus follows from the list to the rule.
  useEffect(() => {
    if (shown.current === code) return;
    shown.current = code;
    if (list.current?.offsetParent === null) title.current?.focus();
  }, [code]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const [best] = found;
    if (event.key === 'Enter' && best) onOpen(best);
    if (event.key !== 'Escape' || query === '') return;
    event.stopPropagation();
    setQuery('');
  };

  return (
    <Page page="rule" onTurn={onTurn} onClose={onClose}>
      <div className={styles.columns} data-open={code !== null || undefined}>
        <nav ref={list} className={styles.list} aria-label="Rules">
          <div className={styles.search}>
            <Search aria-hidden />
            <input
              type="search"
              aria-label="Search the rules"
              placeholder="Code, words, log text"
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={onKeyDown}
            />
          </div>
          <p className={styles.count} role="status">
            {found.length === 0
              ? 'No rule holds all these words. Try fewer of them.'
              : query.trim() === ''
                ? `${RULE_CODES.length} rules`
                : `${found.length} of ${RULE_CODES.length} rules; Enter opens ${found[0]}`}
          </p>
          {FAMILIES.map(({ family, label }) => (
            <Group
              key={family}
              label={label}
              codes={RULE_CODES.filter((each) => familyOf(each) === family && found.includes(each))}
              open={code}
              onOpen={onOpen}
            />
          ))}
        </nav>
        {code === null ? (
          <div className={styles.welcome}>
            <ScrollText aria-hidden />
            <p>
              Open a rule to read what it means, what people notice, how to confirm it and how to fix it. The codes
              stand in every step, in copied traces and in addresses.
            </p>
            <p>
              <button type="button" data-look="bare" className={page.link} onClick={onOpenModel}>
                What this model leaves out
              </button>
            </p>
          </div>
        ) : (
          <div key={code} className={styles.rule}>
            <button type="button" data-look="bare" className={styles.back} onClick={() => onOpen(null)}>
              <ArrowLeft aria-hidden />
              All rules
            </button>
            <RulePage {...props} code={code} title={title} onOpen={onOpen} onOpenModel={onOpenModel} />
          </div>
        )}
      </div>
    </Page>
  );
}

interface GroupProps {
  readonly label: string;
  readonly codes: readonly RuleCode[];
  readonly open: RuleCode | null;
  readonly onOpen: (code: RuleCode) => void;
}

function Group({ label, codes, open, onOpen }: GroupProps) {
  const id = useId();
  if (codes.length === 0) return null;
  return (
    <>
      <h3 id={id}>{label}</h3>
      <ul aria-labelledby={id}>
        {codes.map((code) => (
          <li key={code}>
            <button
              type="button"
              data-look="bare"
              className={styles.row}
              aria-current={code === open ? 'page' : undefined}
              onClick={() => onOpen(code)}
            >
              <RuleGlyph rule={code} />
              <span>
                <span>{CODES[code].title}</span>
                <small translate="no">{code}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
