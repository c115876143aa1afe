/** The heads of the lifelines: what each part is called, and for servers what they are to the user of this request. */

import { BookUser, Cloud, Server, User } from 'lucide-react';
import type { ReactNode } from 'react';
import { SignIcon, Tag } from '../signs/Glyphs';
import { Seat } from '../signs/Seat';
import { Name } from '../signs/Sentence';
import { CATALOG } from '../topology/catalog';
import styles from './Heads.module.css';
import type { Lifeline } from './sequence';
import { DIAGRAM_WORDS } from './words';

const PICTURES: { readonly [K in Lifeline['kind']]: ReactNode } = {
  external: <Cloud aria-hidden />,
  gateway: <SignIcon icon="hand" />,
  server: <Server aria-hidden />,
  directory: <BookUser aria-hidden />,
  user: <User aria-hidden />,
};

const kindOf = ({ kind }: Lifeline): string => (kind === 'directory' ? DIAGRAM_WORDS.ldap : CATALOG[kind].label);

interface HeadsProps {
  readonly lifelines: readonly Lifeline[];
  readonly step: number;
  /** The server whose turn is next after this step. */
  readonly next: string | null;
}

/** A tag that is not yet true keeps its place, so that nothing moves when it comes to be. */
export function Heads({ lifelines, step, next }: HeadsProps) {
  return (
    <ol
      className={styles.heads}
      aria-label={DIAGRAM_WORDS.lifelines}
      style={{ gridTemplateColumns: `repeat(${lifelines.length}, minmax(0, 1fr))` }}
    >
      {lifelines.map((lifeline) => (
        <li key={lifeline.id}>
          <span className={styles.head} data-kind={lifeline.kind} title={kindOf(lifeline)}>
            {lifeline.seat !== null && (
              <Seat
                seat={lifeline.seat}
                look="badge"
                next={lifeline.id === next}
                title={DIAGRAM_WORDS.seat(lifeline.seat)}
                className={styles.seat}
              />
            )}
            {PICTURES[lifeline.kind]}
            <span className={styles.name}>
              {lifeline.kind === 'directory' ? lifeline.name : <Name name={lifeline.name} />}
            </span>
          </span>
          <span className={styles.tags}>
            {lifeline.tags.map(({ sign, since }) => (
              <span key={sign} className={styles.tag} data-later={since > step || undefined}>
                <Tag sign={sign} />
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
