/** What the signs on the canvas mean: the three places of one user, and the kinds of lines. */

import { useId } from 'react';
import { named } from '../saying/names';
import { SignIcon, Tag } from './Glyphs';
import styles from './Legend.module.css';
import { Sentence } from './Sentence';
import { LINK_SIGNS, type LinkName } from './signs';
import { TermMark } from './TermMark';
import { useGlossary } from './useGlossary';
import { LEGEND_WORDS } from './words';

const LINES = Object.keys(LINK_SIGNS) as LinkName[];

/** `user` is the name of the local user whose request is shown. */
export function Legend({ user }: { readonly user: string | null }) {
  const places = useId();
  const lines = useId();
  const glossary = useGlossary();
  return (
    <div className={styles.legend}>
      <h3 id={places}>
        <Sentence text={LEGEND_WORDS.places(user === null ? null : named(user))} />
      </h3>
      <ul aria-labelledby={places} className={styles.places}>
        <li>
          <Tag sign="landed" />
          <TermMark meaning={glossary?.['round robin']}>{LEGEND_WORDS.landed}</TermMark>
        </li>
        <li>
          <Tag sign="connected" />
          <span>{LEGEND_WORDS.connected}</span>
        </li>
        <li>
          <Tag sign="home" />
          <TermMark meaning={glossary?.['home server']}>{LEGEND_WORDS.home}</TermMark>
        </li>
      </ul>
      <h3 id={lines}>{LEGEND_WORDS.lines}</h3>
      <ul aria-labelledby={lines} className={styles.lines}>
        {LINES.map((name) => (
          <li key={name}>
            <Line name={name} />
            <span>{LINK_SIGNS[name].label}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Line({ name }: { readonly name: LinkName }) {
  const { colour, width, dash, double, arrow, icon } = LINK_SIGNS[name];
  const bent = name === 'redirect' || name === 'redirectHome';
  const paths = bent ? [`M2 ${double ? 16 : 18}Q24 -6 43 13`] : [`M3 10H${arrow ? 41 : 45}`];
  if (double) paths.push('M7 18.5Q24 0 41 15.5');
  return (
    <span className={styles.line} style={{ color: `var(${colour})` }}>
      <svg viewBox="0 0 48 20" aria-hidden="true">
        {paths.map((d) => (
          <path
            key={d}
            d={d}
            fill="none"
            stroke="currentColor"
            strokeWidth={width}
            strokeDasharray={dash ?? undefined}
            strokeLinecap={dash === null ? 'round' : 'butt'}
          />
        ))}
        {arrow && <path d={bent ? 'M47 18.5L38 16L44.5 9.5Z' : 'M47 10L39 5.5V14.5Z'} fill="currentColor" />}
      </svg>
      {icon && (
        <i data-bent={bent || undefined}>
          <SignIcon icon={icon} size={12} />
        </i>
      )}
    </span>
  );
}
