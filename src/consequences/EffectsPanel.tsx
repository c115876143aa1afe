/** Whom the last edit affects, as a user would put it into a ticket, and what each standing fault ends. */

import { type ReactNode, useMemo, useState } from 'react';
import { plain } from '../saying/names';
import { CopyButton, type OnCopy } from '../signs/CopyButton';
import { SignIcon } from '../signs/Glyphs';
import { Name, Sentence } from '../signs/Sentence';
import { SIGNS } from '../signs/signs';
import type { Topology } from '../topology/topology';
import type { Matrices } from './desk';
import styles from './EffectsPanel.module.css';
import { affectedAlike, effectsBetween, type FaultAtWork, failing, faultsAtWork } from './effects';
import { useMatrices } from './useMatrices';
import { EFFECT_WORDS } from './words';

interface EffectsPanelProps {
  readonly matrices: Matrices;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onCopy: OnCopy;
}

/** Draws a quiet sentence where nobody is affected. */
export function EffectsPanel({ matrices: { now, before }, onSelect, onCopy }: EffectsPanelProps) {
  const effects = useMemo(() => before && effectsBetween(before, now), [before, now]);
  const alike = useMemo(() => effects && affectedAlike(effects), [effects]);
  if (!effects || !alike) return null;
  const { affected, of, sentences } = effects;
  const [ticket, ...others] = sentences;
  if (ticket === undefined) return <p className={styles.quiet}>{EFFECT_WORDS.nobody}</p>;
  return (
    <div className={styles.effects}>
      <div className={styles.ticket}>
        <blockquote>
          <Sentence text={EFFECT_WORDS.quoted(ticket)} />
          {others.slice(0, OTHERS).map((sentence) => (
            <p key={sentence}>
              <Sentence text={sentence} />
            </p>
          ))}
        </blockquote>
        <CopyButton label={EFFECT_WORDS.copy} text={() => plain(ticket)} onCopy={onCopy} />
      </div>
      <h3>{EFFECT_WORDS.affected(affected.length, of)}</h3>
      <ul className={styles.people}>
        {alike.map(({ text, users }) => (
          <li key={text}>
            <span className={styles.share}>{text}</span>
            <Shortened
              className={styles.names}
              items={users}
              draw={({ id, name }) => (
                <li key={id}>
                  <button type="button" data-look="bare" onClick={() => onSelect([id])}>
                    <Name name={name} />
                  </button>
                </li>
              )}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

const OTHERS = 3;

/** Every standing fault with the requests it ends; a click selects where it stands. */
export function FaultsAtWork({ matrices: { now }, onSelect }: Pick<EffectsPanelProps, 'matrices' | 'onSelect'>) {
  const faults = useMemo(() => faultsAtWork(now), [now]);
  const total = now.matrix.endings.length;
  if (faults.length === 0) {
    const left = failing(now);
    return <p className={styles.quiet}>{left === 0 ? EFFECT_WORDS.healthy : EFFECT_WORDS.unbroken(left, total)}</p>;
  }
  return (
    <Shortened
      className={styles.faults}
      items={faults}
      draw={({ fault, where, requests, users }: FaultAtWork) => (
        <li key={[...fault.parts, fault.attribute].join(' ')}>
          <button type="button" data-look="bare" onClick={() => onSelect(fault.parts)}>
            <SignIcon icon={SIGNS.stop.icon} size={14} />
            <Sentence text={EFFECT_WORDS.fault(where, fault.name)} />
          </button>
          <span className={styles.share}>
            {requests === 0 ? EFFECT_WORDS.endsNone : EFFECT_WORDS.ends(requests, total, users)}
          </span>
        </li>
      )}
    />
  );
}

interface ShortenedProps<T> {
  readonly items: readonly T[];
  readonly className: string | undefined;
  readonly draw: (item: T) => ReactNode;
}

const FIRST = 8;
const MORE = 100;

/** The first of a list that may be thousands long, and a button for more. */
function Shortened<T>({ items, className, draw }: ShortenedProps<T>) {
  const [shown, setShown] = useState(FIRST);
  const left = items.length - shown;
  return (
    <ul className={className}>
      {items.slice(0, shown).map(draw)}
      {left > 0 && (
        <li>
          <button type="button" data-look="bare" onClick={() => setShown(shown + MORE)}>
            {EFFECT_WORDS.more(MORE, left)}
          </button>
        </li>
      )}
    </ul>
  );
}

interface EditEffectsProps extends Omit<EffectsPanelProps, 'matrices'> {
  readonly topology: Topology;
  readonly before: Topology | null;
  readonly external: string;
}

/** The same where no matrix is at hand: works out its own, beside the page. */
export function EditEffects({ topology, before, external, ...rest }: EditEffectsProps) {
  const matrices = useMatrices(topology, before, external);
  return matrices && <EffectsPanel matrices={matrices} {...rest} />;
}
