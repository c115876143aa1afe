/** The last landings as numbered seats, turn by turn; a seat whose request failed wears the sign of its ending. */

import { arrived } from '../outcomes/ending';
import { called } from '../routing/called';
import { CODES } from '../routing/codes';
import { verdictLabel } from '../routing/endings';
import { plain } from '../saying/names';
import { SignIcon, toneClass } from '../signs/Glyphs';
import { Seat } from '../signs/Seat';
import { Sentence } from '../signs/Sentence';
import { SIGN_OF_RULE } from '../signs/signs';
import { Unseen } from '../signs/Unseen';
import { roundRobinList, type Topology } from '../topology/topology';
import styles from './LandingStrip.module.css';
import { type Landing, roundsOf } from './rounds';
import type { Tally } from './tally';
import { SPREAD_WORDS } from './words';

/** Turns stand in columns of their own up to this many seats; longer ones run on. */
const COLUMNS = 12;

export function LandingStrip({ topology, tally }: { readonly topology: Topology; readonly tally: Tally }) {
  const seats = roundRobinList(topology).length;
  const rounds = roundsOf(topology, tally);
  return (
    <section className={styles.strip} aria-label={SPREAD_WORDS.strip(tally.recent.length)}>
      <h3>{SPREAD_WORDS.strip(tally.recent.length)}</h3>
      <p className={styles.hint}>{SPREAD_WORDS.stripHint}</p>
      <ul className={styles.rounds} data-long={seats > COLUMNS || undefined}>
        {rounds.map((round) => (
          <li key={round[0]?.number} style={seats > COLUMNS ? undefined : { minWidth: `${seats * 1.75 - 0.25}rem` }}>
            {round.map((landing) => (
              <Turn key={landing.number} topology={topology} landing={landing} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Turn({ topology, landing }: { readonly topology: Topology; readonly landing: Landing }) {
  const { number, seat, landing: server, verdict, rule } = landing;
  const sign = SIGN_OF_RULE[rule];
  const label = verdictLabel(verdict, 'inbound');
  const where = server === null ? SPREAD_WORDS.noLanding : called(topology, server);
  return (
    <span className={styles.landing} title={plain(SPREAD_WORDS.landing(number, where, label, CODES[rule].title))}>
      <Seat seat={seat} look="landed" aria-hidden />
      {!arrived(verdict) && (
        <span className={`${styles.mark} ${toneClass(sign.tone)}`}>
          <SignIcon icon={sign.icon} size={12} />
        </span>
      )}
      <Unseen>
        <Sentence text={SPREAD_WORDS.landingSaid(where, label)} />
      </Unseen>
    </span>
  );
}
