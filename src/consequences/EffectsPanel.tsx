/** What users would put into a ticket and whom the last edit affects, what would look the same, and what each standing fault ends. */

import { type ReactNode, useMemo, useState } from 'react';
import { USUAL_KIND } from '../routing/kinds';
import { plain } from '../saying/names';
import { CopyButton } from '../signs/CopyButton';
import type { OnCopy } from '../signs/Copying';
import { SignIcon } from '../signs/Glyphs';
import { Name, Sentence } from '../signs/Sentence';
import { SIGNS } from '../signs/signs';
import type { Topology } from '../topology/topology';
import { type FaultAtWork, failing, faultsAtWork } from './atWork';
import { type Complaint, standingComplaints, symptomOf } from './complaints';
import type { Matrices } from './desk';
import styles from './EffectsPanel.module.css';
import { affectedAlike, type Effects, effectsBetween } from './effects';
import { HowToTell } from './HowToTell';
import type { Computed } from './matrix';
import { TICKET_WORDS, ticketOf } from './ticketWords';
import { type Standing, useApart } from './useApart';
import { useMatrices } from './useMatrices';
import { EFFECT_WORDS } from './words';

interface EffectsPanelProps {
  readonly matrices: Matrices;
  /** What the faults stand in; without it nothing is told of their look-alikes. */
  readonly standing: Standing;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onCopy: OnCopy;
}

/** What users would write, as it stands; whom the last edit affects; and what would look the same. */
export function EffectsPanel({ matrices: { now, before }, standing, onSelect, onCopy }: EffectsPanelProps) {
  const effects = useMemo(() => before && effectsBetween(before, now), [before, now]);
  const noticed = effects?.complaints ?? [];
  const complaints = noticed.length > 0 ? noticed : standingComplaints(now.matrix);
  const asked = askedOf(now.matrix.external, complaints);
  const apart = useApart(now, asked, standing);
  return (
    <div className={styles.effects}>
      {effects && noticed.length === 0 && <Unnoticed reasons={effects.reasons} />}
      {complaints.length > 0 && (
        <>
          {noticed.length === 0 && <p className={styles.quiet}>{TICKET_WORDS.stands}</p>}
          <Tickets now={now} complaints={complaints} onCopy={onCopy} />
        </>
      )}
      {apart && asked && <HowToTell apart={apart} ticket={ticketOf(now.topology, now.matrix.external, asked).state} />}
      {effects && noticed.length > 0 && <Reasons reasons={effects.reasons} />}
      {effects && effects.affected.length > 0 && <People effects={effects} onSelect={onSelect} />}
    </div>
  );
}

/** The complaint whose look-alikes are told: of what most people write, where it has a cause to be looked for. */
function askedOf(external: string, complaints: readonly Complaint[]): Complaint | null {
  const known = complaints.filter((each) => symptomOf(external, each) !== null);
  return known.find(({ group }) => group === USUAL_KIND) ?? known[0] ?? null;
}

/** So many sentences are told. */
const TOLD = 4;

interface TicketsProps extends Pick<EffectsPanelProps, 'onCopy'> {
  readonly now: Computed;
  readonly complaints: readonly Complaint[];
}

function Tickets({ now: { topology, matrix }, complaints, onCopy }: TicketsProps) {
  const tickets = complaints.slice(0, TOLD).map((complaint) => ticketOf(topology, matrix.external, complaint));
  const text = (): string => tickets.map(({ state }) => plain(state)).join(' ');
  const [first] = tickets;
  const same = tickets.every(({ change }) => change === first?.change);
  return (
    <div className={styles.ticket}>
      <blockquote>
        {tickets.map(({ state, change }) => (
          <p key={state}>
            <span className={styles.state}>
              <Sentence text={state} />
            </span>
            {change !== null && !same && <small className={styles.change}>{change}</small>}
          </p>
        ))}
        {same && first?.change != null && <small className={styles.change}>{first.change}</small>}
      </blockquote>
      <CopyButton label={EFFECT_WORDS.copy} text={text} onCopy={onCopy} />
    </div>
  );
}

function Unnoticed({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <>
      <p className={styles.quiet}>{EFFECT_WORDS.nobody}</p>
      <Reasons reasons={reasons} />
    </>
  );
}

const Reasons = ({ reasons }: { readonly reasons: readonly string[] }) =>
  reasons.slice(0, TOLD).map((reason) => (
    <p key={reason}>
      <Sentence text={reason} />
    </p>
  ));

interface PeopleProps extends Pick<EffectsPanelProps, 'onSelect'> {
  readonly effects: Effects;
}

function People({ effects, onSelect }: PeopleProps) {
  const alike = useMemo(() => affectedAlike(effects), [effects]);
  return (
    <>
      <h3>{EFFECT_WORDS.affected(effects.affected.length, effects.of)}</h3>
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
    </>
  );
}

/** Mends one fault; answers whether it is known what is right. */
export type OnMend = (parts: readonly string[], attribute: string) => void;

interface FaultsAtWorkProps extends Pick<EffectsPanelProps, 'matrices' | 'onSelect'> {
  readonly onMend: OnMend;
}

/** Every standing fault with the requests it ends; a click selects where it stands. */
export function FaultsAtWork({ matrices: { now }, onSelect, onMend }: FaultsAtWorkProps) {
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
          <button
            type="button"
            aria-label={plain(EFFECT_WORDS.mendIt(where, fault.name))}
            onClick={() => onMend(fault.parts, fault.attribute)}
          >
            {EFFECT_WORDS.mend}
          </button>
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

/** The same effects where no matrix is at hand: works out its own, beside the page. */
export function EditEffects({ topology, before, external, ...rest }: EditEffectsProps) {
  const matrices = useMatrices(topology, before, external);
  return matrices && <EffectsPanel matrices={matrices} {...rest} />;
}
