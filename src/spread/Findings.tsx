/** The answer in one sentence, and the figures it rests on. */

import { CODES } from '../routing/codes';
import { count as figure, percent } from '../saying/saying';
import { RuleGlyph } from '../signs/Glyphs';
import { Sentence } from '../signs/Sentence';
import { roundRobinList } from '../topology/topology';
import styles from './Findings.module.css';
import { eitherSaid, findingsTold, notTheKindSaid } from './findingWords';
import { patternsOf } from './pattern';
import { verdictRows } from './rows';
import { redirectsOf } from './sums';
import type { Tally } from './tally';
import type { Result } from './useRun';
import { countedSaid, SPREAD_WORDS } from './words';

export function Findings({ tally, asked, topology, requests, shown }: Result) {
  const patterns = patternsOf(topology, tally);
  const endings = [...tally.endings].toSorted(([, a], [, b]) => b - a);
  const worst = endings.find(([code]) => CODES[code].ends !== 'arrived') ?? endings[0];
  return (
    <div className={styles.findings}>
      <div className={styles.answer}>
        {worst && <RuleGlyph rule={worst[0]} size={40} />}
        <div>
          <p className={styles.asked}>
            <Sentence text={countedSaid(topology, requests, asked, shown)} />
          </p>
          {findingsTold(topology, patterns).map(({ lead, points }) => (
            <div key={lead} className={styles.sentence}>
              <p>
                <Sentence text={lead} />
              </p>
              {points.length > 0 && (
                <ul>
                  {points.map((point) => (
                    <li key={point}>
                      <Sentence text={point} />
                    </li>
                  ))}
                </ul>
              )}
            </div>
          ))}
          {patterns.map(
            ([direction, pattern]) =>
              pattern.kind === 'landing' &&
              pattern.alsoPeople.length > 0 && (
                <p key={direction}>
                  <Sentence text={eitherSaid(topology, pattern)} />
                </p>
              ),
          )}
          {patterns.map(
            ([direction, pattern]) =>
              pattern.kind === 'landing' &&
              pattern.alsoKinds.length > 0 && (
                <p key={direction}>
                  <Sentence text={notTheKindSaid(topology, pattern)} />
                </p>
              ),
          )}
          {tally.total < asked.n && <p>{SPREAD_WORDS.cancelled(tally.total, asked.n)}</p>}
        </div>
      </div>
      <dl className={styles.figures}>
        {verdictRows(tally).map(({ label, number }) => (
          <Figure
            key={label}
            name={label}
            value={percent(number, tally.total)}
            details={[SPREAD_WORDS.progress(number, tally.total)]}
          />
        ))}
        <Figure name={SPREAD_WORDS.streak} value={SPREAD_WORDS.streakValue(tally.longestStreak)} />
        <PassedOn tally={tally} servers={roundRobinList(topology).length} />
      </dl>
      <section className={styles.endings} aria-label={SPREAD_WORDS.endings}>
        <h3>{SPREAD_WORDS.endings}</h3>
        <ul>
          {endings.map(([code, count]) => (
            <li key={code}>
              <RuleGlyph rule={code} />
              <span>
                <span>{CODES[code].title}</span> <code translate="no">{code}</code>
              </span>
              <b>{figure(count)}</b>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** How often servers passed on an inbound request, beside what the law says of them. */
function PassedOn({ tally, servers }: { readonly tally: Tally; readonly servers: number }) {
  const inbound = tally.directions.inbound.total;
  if (inbound === 0 || servers === 0) return null;
  const redirects = redirectsOf(tally);
  return (
    <Figure
      name={SPREAD_WORDS.passedOn}
      value={percent(redirects, inbound)}
      details={[SPREAD_WORDS.passedOnValue(redirects, inbound), SPREAD_WORDS.passedOnLaw(servers)]}
    />
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly details?: readonly string[];
}

function Figure({ name, value, details = [] }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        {details.map((detail) => (
          <span key={detail}>{detail}</span>
        ))}
      </dd>
    </div>
  );
}
