/** What would bring the very same ticket: for each cause what the log says, where to look and which test differs; up to four side by side. */

import { Columns3 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Apart, LookAlike, Test } from '../diagnosis/lookAlikes';
import { called } from '../routing/called';
import type { Confirmation } from '../routing/evidence';
import { RULES } from '../routing/rules';
import { Hint } from '../signs/Evidence';
import { EVIDENCE_WORDS } from '../signs/evidenceWords';
import { RuleGlyph } from '../signs/Glyphs';
import { Sentence } from '../signs/Sentence';
import { Sheet } from '../signs/Sheet';
import styles from './HowToTell.module.css';
import { probeSaid, TELL_WORDS } from './tellWords';
import { EFFECT_WORDS } from './words';

interface HowToTellProps {
  readonly apart: Apart;
  /** The sentence that each of the causes would bring. */
  readonly ticket: string;
}

export function HowToTell({ apart, ticket }: HowToTellProps) {
  const [comparing, setComparing] = useState(false);
  const { causes } = apart;
  const others = causes.slice(1);
  return (
    <section className={styles.tell} aria-label={TELL_WORDS.title}>
      <header className={styles.head}>
        <h3>{TELL_WORDS.title}</h3>
        {others.length > 0 && (
          <button type="button" title={TELL_WORDS.compareTip} onClick={() => setComparing(true)}>
            <Columns3 aria-hidden />
            {TELL_WORDS.compare}
          </button>
        )}
      </header>
      {others.length === 0 ? (
        <p className={styles.quiet}>{TELL_WORDS.none}</p>
      ) : (
        <ul className={styles.causes}>
          {causes.map((cause, place) => (
            <li key={cause.rule}>
              <CauseName cause={cause} stands={place === 0} />
              <dl>
                {aspectsOf(apart, place).map(({ label, shown }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{shown}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
      )}
      {comparing && <CompareSheet apart={apart} ticket={ticket} onClose={() => setComparing(false)} />}
    </section>
  );
}

/** The same causes as columns of a table. */
function CompareSheet({ apart, ticket, onClose }: HowToTellProps & { readonly onClose: () => void }) {
  const { causes } = apart;
  const columns = causes.map((_, place) => aspectsOf(apart, place));
  const labels = columns.at(-1)?.map(({ label }) => label) ?? [];
  return (
    <Sheet title={TELL_WORDS.title} lead={<Sentence text={TELL_WORDS.lead(ticket)} />} wide onClose={onClose}>
      <section className={styles.scroller} aria-label={TELL_WORDS.compare} tabIndex={-1}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{TELL_WORDS.cause}</th>
              {causes.map((cause, place) => (
                <th key={cause.rule} scope="col">
                  <CauseName cause={cause} stands={place === 0} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {labels.map((label) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {causes.map(({ rule }, place) => (
                  <td key={rule}>{columns[place]?.find((each) => each.label === label)?.shown}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Sheet>
  );
}

function CauseName({
  cause: { fault, rule, topology },
  stands,
}: {
  readonly cause: LookAlike;
  readonly stands: boolean;
}) {
  const where = EFFECT_WORDS.where(fault.parts.map((part) => called(topology, part)));
  return (
    <span className={styles.cause}>
      <RuleGlyph rule={rule} />
      <span>
        <b>
          <Sentence text={EFFECT_WORDS.fault(where, fault.name)} />
        </b>
        {stands && <small>{TELL_WORDS.stands}</small>}
      </span>
    </span>
  );
}

interface Aspect {
  readonly label: string;
  readonly shown: ReactNode;
}

/** What is told of a cause, by its place; of the first there is no test of its own. */
function aspectsOf({ causes, tests }: Apart, place: number): readonly Aspect[] {
  const cause = causes[place];
  if (!cause) return [];
  const { log, look } = hintsOf(RULES[cause.rule].confirm);
  return [
    { label: TELL_WORDS.log, shown: log ? <HintLine hint={log} /> : TELL_WORDS.noLog },
    ...(look ? [{ label: TELL_WORDS.look, shown: <HintLine hint={look} /> }] : []),
    ...(place === 0 ? [] : [{ label: TELL_WORDS.test, shown: testSaid(causes, tests[place - 1] ?? null, place) }]),
  ];
}

/** The text of a log, sure or likely, and one place more. */
function hintsOf(confirm: readonly Confirmation[]): { readonly log?: Confirmation; readonly look?: Confirmation } {
  const log = confirm.find(({ kind }) => kind === 'log') ?? confirm.find(({ kind }) => kind === 'likely');
  const look = confirm.find((hint) => hint !== log && (hint.kind === 'document' || hint.kind === 'command'));
  return { ...(log && { log }), ...(look && { look }) };
}

const HintLine = ({ hint }: { readonly hint: Confirmation }) => (
  <>
    <small className={styles.where}>{EVIDENCE_WORDS.where(hint.host, hint.place)}</small>
    <Hint hint={hint} />
  </>
);

function testSaid([standing]: readonly LookAlike[], test: Test | null, place: number): ReactNode {
  if (!test || !standing) return TELL_WORDS.nothing;
  const answered = (each: number): string => TELL_WORDS.answers(test.answers[each] ?? []);
  const probe = probeSaid(standing.topology, test.probe);
  return <Sentence text={TELL_WORDS.tested(probe, answered(place), standing.fault.name, answered(0))} />;
}
