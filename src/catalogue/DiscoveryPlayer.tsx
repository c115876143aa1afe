/** The discovery as a list, beside its picture: what the gateway was told, what it learnt, which links came up, and who was left out. */

import {
  ArrowRight,
  BookOpenText,
  ChevronLeft,
  ChevronRight,
  CircleDashed,
  ListOrdered,
  RotateCcw,
} from 'lucide-react';
import { useId } from 'react';
import { BASIS } from '../playback/basis';
import { CODES } from '../routing/codes';
import { discoveryAt, type KnownServer } from '../routing/discovery';
import { named } from '../saying/names';
import { SourceTitles } from '../signs/Evidence';
import { EndGlyph, RuleGlyph, Tag } from '../signs/Glyphs';
import { Seat } from '../signs/Seat';
import { Name, Sentence } from '../signs/Sentence';
import { Explained } from '../signs/Term';
import { nameOf, type Topology } from '../topology/topology';
import styles from './Discovery.module.css';
import { type ToldStep, toldSteps } from './discovery';
import { DISCOVERY_CAUSES } from './discoveryCauses';
import { DISCOVERY_WORDS, type DiscoveryGround } from './discoveryWords';
import page from './Page.module.css';

interface DiscoveryProps {
  readonly topology: Topology;
  /** The step shown, from 0. */
  readonly step: number;
  readonly onStep: (step: number) => void;
}

export function Discovery({ topology, step, onStep }: DiscoveryProps) {
  const id = useId();
  const steps = toldSteps(topology);
  const last = steps.length - 1;
  const now = steps[step];
  if (!now) return null;
  const playable = steps.length > 1;
  const { known, leftOut } = discoveryAt(topology, step);
  return (
    <section className={styles.discovery} aria-label={DISCOVERY_WORDS.view}>
      <header className={styles.head}>
        <h2>{DISCOVERY_WORDS.title}</h2>
        {playable && (
          <div className={styles.controls}>
            <button
              type="button"
              data-icon
              aria-label={DISCOVERY_WORDS.back}
              title={DISCOVERY_WORDS.back}
              disabled={step === 0}
              onClick={() => onStep(step - 1)}
            >
              <ChevronLeft aria-hidden />
            </button>
            <span className={styles.count}>{DISCOVERY_WORDS.place(step + 1, steps.length)}</span>
            <button
              type="button"
              data-look={step === last ? undefined : 'accent'}
              className={styles.next}
              onClick={() => onStep(step === last ? 0 : step + 1)}
            >
              <span>{step === last ? DISCOVERY_WORDS.again : DISCOVERY_WORDS.next}</span>
              {step === last ? <RotateCcw aria-hidden /> : <ChevronRight aria-hidden />}
            </button>
          </div>
        )}
      </header>

      <div className={styles.now}>
        <p className={styles.what}>
          <Sentence text={now.what} />
        </p>
        <p>
          <Explained text={now.why} />
        </p>
        {now.ground && <Ground ground={now.ground} />}
      </div>

      {now.kind === 'unknown' && <Causes />}

      <div className={styles.columns}>
        {playable && (
          <div>
            <h3 id={`${id}steps`}>{DISCOVERY_WORDS.steps}</h3>
            <ol className={styles.steps} aria-labelledby={`${id}steps`}>
              {steps.map((each, index) => (
                <li
                  key={`${each.kind} ${each.server}`}
                  data-when={index === step ? 'now' : index < step ? 'past' : 'later'}
                >
                  <button
                    type="button"
                    data-look="bare"
                    className={styles.step}
                    aria-current={index === step ? 'step' : undefined}
                    onClick={() => onStep(index)}
                  >
                    <StepGlyph step={each} />
                    <Sentence text={each.what} />
                  </button>
                </li>
              ))}
            </ol>
          </div>
        )}
        <div>
          {known.length > 0 && (
            <>
              <h3 id={`${id}known`}>
                <Sentence text={DISCOVERY_WORDS.known(topology.gateway && named(topology.gateway.name))} />
              </h3>
              <ol className={styles.known} aria-labelledby={`${id}known`}>
                {known.map((server) => (
                  <Known key={server.id} topology={topology} server={server} current={server.id === now.server} />
                ))}
              </ol>
            </>
          )}
          {leftOut.length > 0 && (
            <>
              <h3 id={`${id}left`}>{DISCOVERY_WORDS.leftOut}</h3>
              <ul className={styles.known} aria-labelledby={`${id}left`}>
                {leftOut.map((server) => (
                  <li key={server} className={styles.server} data-current={server === now.server || undefined}>
                    <Seat seat={null} />
                    <span className={styles.name}>
                      <Name name={nameOf(topology, server)} />
                    </span>
                    <Tag sign="absent">{DISCOVERY_WORDS.notDiscovered}</Tag>
                  </li>
                ))}
              </ul>
              {now.kind !== 'unknown' && <Causes />}
            </>
          )}
        </div>
      </div>
    </section>
  );
}

const PICTURES = { told: ArrowRight, read: BookOpenText, unknown: CircleDashed, done: ListOrdered } as const;

function StepGlyph({ step: { kind, rule } }: { readonly step: ToldStep }) {
  if (rule) return <RuleGlyph rule={rule} />;
  if (kind === 'opened') return <EndGlyph shape="arrived" />;
  const Picture = PICTURES[kind];
  return (
    <span className={styles.glyph}>
      <Picture aria-hidden />
    </span>
  );
}

interface KnownProps {
  readonly topology: Topology;
  readonly server: KnownServer;
  readonly current: boolean;
}

function Known({ topology, server: { id, seat, link }, current }: KnownProps) {
  return (
    <li className={styles.server} data-current={current || undefined}>
      <Seat seat={seat} />
      <span className={styles.name}>
        <Name name={nameOf(topology, id)} />
      </span>
      {link === 'waiting' ? (
        <span className={page.muted}>{DISCOVERY_WORDS.waiting}</span>
      ) : link === 'up' ? (
        <Tag sign="good">{DISCOVERY_WORDS.up}</Tag>
      ) : (
        <span className={styles.closed}>
          <RuleGlyph rule={link} size={20} />
          <span>{CODES[link].title}</span>
        </span>
      )}
    </li>
  );
}

const Ground = ({ ground: { basis, text, source } }: { readonly ground: DiscoveryGround }) => (
  <div className={styles.ground} data-basis={basis}>
    <p>
      <strong>{BASIS[basis].short}</strong> <span>{text}</span>
    </p>
    <SourceTitles source={source} />
  </div>
);

function Causes() {
  return (
    <details className={styles.causes} open>
      <summary>
        <ChevronRight aria-hidden className={styles.chevron} />
        {DISCOVERY_WORDS.causes}
      </summary>
      <p className={page.muted}>{DISCOVERY_WORDS.causesRest}</p>
      <ol>
        {DISCOVERY_CAUSES.map(({ cause, check, source }) => (
          <li key={cause}>
            <strong>{DISCOVERY_WORDS.cause(cause)}</strong> <Explained text={check} />
            <SourceTitles source={[source]} />
          </li>
        ))}
      </ol>
    </details>
  );
}
