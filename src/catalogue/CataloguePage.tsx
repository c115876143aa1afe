/** The catalogue of all rules: found by code, sign or words, grouped by how they end, one of them told in full. */

import { ArrowLeft, ScrollText, Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { CODES, RULE_CODES, type RuleCode } from '../routing/codes';
import { RuleGlyph } from '../signs/Glyphs';
import styles from './CataloguePage.module.css';
import { FAMILIES, familyOf } from './families';
import type { Occurrence } from './occurrences';
import { Page } from './Page';
import page from './Page.module.css';
import type { ReferencePage } from './pages';
import { RulePage, type RulePageProps } from './RulePage';
import { type Found, search } from './search';
import { LIST_WORDS, PAGE_WORDS } from './words';

interface CataloguePageProps extends Pick<RulePageProps, 'onGoTo' | 'assumptions' | 'onCopy'> {
  /** The rule told in full; null for the list alone. */
  readonly code: RuleCode | null;
  readonly occurrencesOf: (code: RuleCode) => readonly Occurrence[];
  readonly onTurn: (page: ReferencePage) => void;
  readonly onClose: () => void;
  /** Where to go with what no search finds; without it no such door is shown. */
  readonly onDiagnose?: () => void;
}

/** As many rows of other pages are listed. */
const LISTED = 8;

export function CataloguePage(props: CataloguePageProps) {
  const { code, occurrencesOf, onTurn, onClose, onDiagnose } = props;
  const [query, setQuery] = useState('');
  const found = search(query);
  /** Where there is room beside the list, the first that is found is told while nothing is opened. */
  const told = code ?? (query.trim() === '' ? null : (found.rules[0] ?? null));
  const occurrences = useMemo(() => (told === null ? [] : occurrencesOf(told)), [told, occurrencesOf]);
  const list = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(code);
  const onOpen = (wanted: RuleCode | null): void => onTurn({ kind: 'rule', code: wanted });

  // Where there is room for one of the two only, the focus follows from the list to the rule.
  useEffect(() => {
    if (shown.current === code) return;
    shown.current = code;
    if (list.current?.offsetParent === null) title.current?.focus();
  }, [code]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const best = bestOf(found);
    if (event.key === 'Enter' && best) onTurn(best);
    if (event.key !== 'Escape' || query === '') return;
    event.stopPropagation();
    setQuery('');
  };

  return (
    <Page page="rule" onTurn={onTurn} onClose={onClose}>
      <div className={styles.columns} data-open={code !== null || undefined}>
        <nav ref={list} className={styles.list} aria-label={LIST_WORDS.list}>
          <div className={styles.search}>
            <Search aria-hidden />
            <input
              type="search"
              aria-label={LIST_WORDS.search}
              placeholder={LIST_WORDS.placeholder}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={onKeyDown}
            />
          </div>
          <p className={styles.count} role="status">
            {countText(found, query)}
          </p>
          {query.trim() === '' ? (
            FAMILIES.map(({ family, label }) => (
              <Group key={family} label={label}>
                {RULE_CODES.filter((each) => familyOf(each) === family).map((each) => (
                  <RuleRow key={each} code={each} open={told} onOpen={onOpen} />
                ))}
              </Group>
            ))
          ) : (
            <FoundGroups found={found} open={told} onTurn={onTurn} onDiagnose={onDiagnose} />
          )}
        </nav>
        {told === null ? (
          <div className={styles.welcome}>
            <ScrollText aria-hidden />
            <p>{LIST_WORDS.openRule}</p>
            <p>
              <Door to={{ kind: 'symptoms' }} text={LIST_WORDS.openSymptoms} onTurn={onTurn} />
            </p>
            <p>
              <Door to={{ kind: 'model' }} text={PAGE_WORDS.model.title} onTurn={onTurn} />
            </p>
          </div>
        ) : (
          <div key={told} className={styles.rule}>
            <button type="button" data-look="bare" className={styles.back} onClick={() => onOpen(null)}>
              <ArrowLeft aria-hidden />
              {LIST_WORDS.back}
            </button>
            <RulePage
              {...props}
              code={told}
              occurrences={occurrences}
              title={title}
              onOpen={onOpen}
              onOpenModel={() => onTurn({ kind: 'model' })}
            />
          </div>
        )}
      </div>
    </Page>
  );
}

/** What stands first in the list. */
function bestOf({ rules, symptoms, rows }: Found): ReferencePage | null {
  const [[code], [symptom], [row]] = [rules, symptoms, rows];
  if (code) return { kind: 'rule', code };
  if (symptom) return { kind: 'symptoms', row: symptom.id };
  return row?.place ?? null;
}

function countText({ rules, symptoms, rows }: Found, query: string): string {
  const [first] = rules;
  if (query.trim() === '') return LIST_WORDS.all(RULE_CODES.length);
  if (first) return LIST_WORDS.found(rules.length, RULE_CODES.length, first);
  return symptoms.length + rows.length > 0 ? LIST_WORDS.elsewhere : LIST_WORDS.nothing;
}

interface FoundGroupsProps {
  readonly found: Found;
  readonly open: RuleCode | null;
  readonly onTurn: (page: ReferencePage) => void;
  readonly onDiagnose: (() => void) | undefined;
}

function FoundGroups({ found: { rules, symptoms, rows }, open, onTurn, onDiagnose }: FoundGroupsProps) {
  return (
    <>
      {rules.length > 0 && (
        <Group label={LIST_WORDS.best}>
          {rules.map((code) => (
            <RuleRow key={code} code={code} open={open} onOpen={(wanted) => onTurn({ kind: 'rule', code: wanted })} />
          ))}
        </Group>
      )}
      {symptoms.length > 0 && (
        <Group label={LIST_WORDS.symptoms}>
          {symptoms.map(({ id, said, rules: [cause] }) => (
            <li key={id}>
              <button
                type="button"
                data-look="bare"
                className={styles.row}
                onClick={() => onTurn({ kind: 'symptoms', row: id })}
              >
                <RuleGlyph rule={cause} />
                <span>{said}</span>
              </button>
            </li>
          ))}
        </Group>
      )}
      {rows.length > 0 && (
        <Group label={LIST_WORDS.rows}>
          {rows.slice(0, LISTED).map(({ place, page: where, title }) => (
            <li key={`${place.kind} ${place.row}`}>
              <button type="button" data-look="bare" className={styles.row} onClick={() => onTurn(place)}>
                <ScrollText aria-hidden />
                <span>
                  <span>{title}</span>
                  <small>{where}</small>
                </span>
              </button>
            </li>
          ))}
        </Group>
      )}
      {rules.length + symptoms.length + rows.length === 0 && (
        <div className={styles.nothing}>
          <p>
            <Door to={{ kind: 'symptoms' }} text={LIST_WORDS.openSymptoms} onTurn={onTurn} />
          </p>
          {onDiagnose && (
            <>
              <p>{LIST_WORDS.diagnosis}</p>
              <button type="button" onClick={onDiagnose}>
                {LIST_WORDS.diagnose}
              </button>
            </>
          )}
        </div>
      )}
    </>
  );
}

interface DoorProps {
  readonly to: ReferencePage;
  readonly text: string;
  readonly onTurn: (page: ReferencePage) => void;
}

const Door = ({ to, text, onTurn }: DoorProps) => (
  <button type="button" data-look="bare" className={page.link} onClick={() => onTurn(to)}>
    {text}
  </button>
);

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <>
      <h3 id={id}>{label}</h3>
      <ul aria-labelledby={id}>{children}</ul>
    </>
  );
}

interface RuleRowProps {
  readonly code: RuleCode;
  readonly open: RuleCode | null;
  readonly onOpen: (code: RuleCode) => void;
}

const RuleRow = ({ code, open, onOpen }: RuleRowProps) => (
  <li>
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
);
