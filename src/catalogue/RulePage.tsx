/** One rule in full: what it means, what people notice, how to confirm and fix it, what it rests on, and where it came up. */

import type { Ref } from 'react';
import { CARD_WORDS } from '../playback/cardWords';
import { Grounds } from '../playback/Grounds';
import type { RuleCode } from '../routing/codes';
import { REQUEST_KINDS } from '../routing/kinds';
import { RULES } from '../routing/rules';
import type { OnCopy } from '../signs/Copying';
import { Confirmations, CopyText, EvidenceRows } from '../signs/Evidence';
import { RequestGlyph, RuleGlyph } from '../signs/Glyphs';
import { Sentence } from '../signs/Sentence';
import { Explained } from '../signs/Term';
import type { Assumptions } from '../topology/assumptions';
import { type Example, examplesOf, namesMet } from './cast';
import { Examples } from './Examples';
import type { Occurrence } from './occurrences';
import { Part } from './Page';
import page from './Page.module.css';
import styles from './RulePage.module.css';
import { relatedTo } from './related';
import { PAGE_WORDS, RULE_WORDS } from './words';

export interface RulePageProps {
  readonly code: RuleCode;
  /** Where the rule came up in the requests of the playground. */
  readonly occurrences: readonly Occurrence[];
  readonly onGoTo: (occurrence: Occurrence) => void;
  /** How the open questions are answered in the playground shown. */
  readonly assumptions: Assumptions;
  readonly onCopy: OnCopy;
  readonly onOpen: (code: RuleCode) => void;
  /** Opens the page on what the model leaves out. */
  readonly onOpenModel: () => void;
  readonly title: Ref<HTMLHeadingElement>;
}

export function RulePage(props: RulePageProps) {
  const { code, onOpen, occurrences, onGoTo, assumptions, onCopy, onOpenModel, title } = props;
  const rule = RULES[code];
  const examples = examplesOf(code, assumptions);
  const related = relatedTo(code);
  return (
    <article className={styles.rule}>
      <header className={styles.head}>
        <RuleGlyph rule={code} size={32} />
        <div>
          <h2 ref={title} tabIndex={-1}>
            {rule.title}
          </h2>
          <p className={styles.code}>
            <span translate="no">{code}</span>
            <CopyText text={code} onCopy={onCopy} />
          </p>
        </div>
      </header>
      <p className={styles.lead}>
        <Explained text={rule.rule} />
      </p>

      <Part className={styles.part} title={RULE_WORDS.means}>
        <Examples examples={examples} assumptions={assumptions} directions={RULE_WORDS.directions} />
      </Part>

      <Part className={styles.part} title={CARD_WORDS.noticed}>
        <div className={styles.notices}>
          {firstOf(examples).flatMap((example) =>
            example.met.map((met) => (
              <Notice key={`${example.direction} ${met.kind}`} code={code} example={example} met={met} />
            )),
          )}
        </div>
      </Part>

      <Part className={styles.part} title={CARD_WORDS.confirm}>
        <Confirmations confirm={rule.confirm} onCopy={onCopy} />
      </Part>

      <Part className={styles.part} title={CARD_WORDS.fix}>
        <p>
          <Explained text={rule.fix} />
          <CopyText text={rule.fix} onCopy={onCopy} />
        </p>
      </Part>

      <Part className={styles.part} title={RULE_WORDS.cameUp}>
        <Occurrences occurrences={occurrences} onGoTo={onGoTo} />
      </Part>

      {related.length > 0 && (
        <Part className={styles.part} title={RULE_WORDS.related}>
          <EvidenceRows>
            {related.map(({ code: other, difference }) => (
              <li key={other}>
                <RuleGlyph rule={other} size={20} />
                <p>
                  <button type="button" data-look="bare" className={page.link} onClick={() => onOpen(other)}>
                    {RULES[other].title}
                  </button>
                  <span className={styles.difference}>
                    <Explained text={difference} />
                  </span>
                </p>
              </li>
            ))}
          </EvidenceRows>
        </Part>
      )}

      <Part className={styles.part} title={CARD_WORDS.basis}>
        <Grounds rule={rule} assumptions={assumptions} />
        <p className={page.muted}>
          <span>{CARD_WORDS.versions(rule.versions)}</span>{' '}
          <button type="button" data-look="bare" className={page.link} onClick={onOpenModel}>
            {PAGE_WORDS.model.title}
          </button>
        </p>
      </Part>
    </article>
  );
}

interface NoticeProps {
  readonly code: RuleCode;
  readonly example: Example;
  readonly met: Example['met'][number];
}

/** The first example of each direction. */
const firstOf = (examples: readonly Example[]): readonly Example[] =>
  examples.filter(({ direction }, place) => examples.findIndex((other) => other.direction === direction) === place);

function Notice({ code, example, met }: NoticeProps) {
  const { direction } = example;
  const { kind } = met;
  const names = namesMet(example, met);
  const rule = RULES[code];
  return (
    <section className={styles.notice} aria-label={RULE_WORDS.notice(REQUEST_KINDS[kind].label, direction)}>
      <h4>
        <RequestGlyph kind={kind} size={20} />
        <span>{REQUEST_KINDS[kind].label}</span>
        <small>{RULE_WORDS.beside[direction]}</small>
      </h4>
      <p>
        <Explained text={RULE_WORDS.sentence(rule.external(names))} />
      </p>
      <p>
        <Explained text={RULE_WORDS.sentence(rule.local(names))} />
      </p>
    </section>
  );
}

/** As many places are listed. */
const LISTED = 10;

interface OccurrencesProps {
  readonly occurrences: readonly Occurrence[];
  readonly onGoTo: (occurrence: Occurrence) => void;
}

function Occurrences({ occurrences, onGoTo }: OccurrencesProps) {
  if (occurrences.length === 0) return <p className={page.muted}>{RULE_WORDS.nowhere}</p>;
  const more = occurrences.length - LISTED;
  return (
    <ul className={styles.places}>
      {occurrences.slice(0, LISTED).map((occurrence) => {
        const { request, step, who, what } = occurrence;
        return (
          <li key={`${request} ${step}`}>
            <button type="button" data-look="bare" className={page.link} onClick={() => onGoTo(occurrence)}>
              <Sentence text={RULE_WORDS.step(request, step, what)} />
            </button>
            <span className={page.muted}>
              <Sentence text={who} />
            </span>
          </li>
        );
      })}
      {more > 0 && <li className={page.muted}>{RULE_WORDS.more(more)}</li>}
    </ul>
  );
}
