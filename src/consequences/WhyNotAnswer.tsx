/** A small block for what is selected: why the request shown did not use this server, or where this user would be reached. */

import { called } from '../routing/called';
import { describeRequest } from '../routing/describe';
import type { Trace } from '../routing/trace';
import { plain } from '../saying/names';
import { SignIcon, toneClass } from '../signs/Glyphs';
import { Sentence } from '../signs/Sentence';
import { SIGN_OF_RULE, SIGNS } from '../signs/signs';
import { findExternal, findServer, findUser, type Topology } from '../topology/topology';
import styles from './WhyNotAnswer.module.css';
import { reachedFrom, whyNot } from './whyNot';
import { WHY_NOT } from './words';

interface WhyNotAnswerProps {
  readonly topology: Topology;
  /** The request shown; null while none was sent. */
  readonly trace: Trace | null;
  /** The external user whose chats are asked about. */
  readonly external: string | null;
  /** The server or local user selected. */
  readonly id: string;
}

/** Draws nothing for any other part, for a server without a request and for a user without an external one. */
export function WhyNotAnswer({ topology, trace, external, id }: WhyNotAnswerProps) {
  if (findServer(topology, id)) return trace && <ServerAnswer topology={topology} trace={trace} id={id} />;
  if (findUser(topology, id) && external !== null && findExternal(topology, external))
    return <UserAnswer topology={topology} external={external} id={id} />;
  return null;
}

function ServerAnswer({
  topology,
  trace,
  id,
}: {
  readonly topology: Topology;
  readonly trace: Trace;
  readonly id: string;
}) {
  const answer = whyNot(topology, trace, id);
  if (!answer) return null;
  const { icon, tone } = answer.used ? SIGNS.good : SIGNS.absent;
  const name = called(topology, id);
  const [asks, asksOf] = answer.used ? [WHY_NOT.did, WHY_NOT.didIn] : [WHY_NOT.whyNot, WHY_NOT.whyNotIn];
  return (
    <section className={styles.why} aria-label={plain(asks(name))}>
      <h3>
        <Sentence text={asksOf(name, describeRequest(topology, trace.request))} />
      </h3>
      <p className={styles.line}>
        <span className={`${styles.glyph} ${toneClass(tone)}`}>
          <SignIcon icon={icon} size={14} />
        </span>
        <Sentence text={answer.text} />
      </p>
    </section>
  );
}

interface UserAnswerProps {
  readonly topology: Topology;
  readonly external: string;
  readonly id: string;
}

function UserAnswer({ topology, external, id }: UserAnswerProps) {
  const landings = reachedFrom(topology, id, external);
  const reached = landings.filter(({ by }) => by !== null).length;
  return (
    <section className={styles.why} aria-label={plain(WHY_NOT.reached(called(topology, id)))}>
      <h3>
        <Sentence
          text={WHY_NOT.reachedFrom(called(topology, external), called(topology, id), reached, landings.length)}
        />
      </h3>
      <ul className={styles.landings}>
        {landings.map(({ turn, rule, text }) => {
          const { icon, tone } = SIGN_OF_RULE[rule];
          return (
            <li key={turn}>
              <span className={`${styles.glyph} ${toneClass(tone)}`}>
                <SignIcon icon={icon} size={14} />
              </span>
              <span>
                <Sentence text={text} /> <kbd translate="no">{rule}</kbd>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
