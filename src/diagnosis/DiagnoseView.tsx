/** From a ticket to its cause, in the community as it is drawn, or in a rough one as long as there is none. */

import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Playground } from '../playground/playground';
import { called } from '../routing/called';
import { Sentence } from '../signs/Sentence';
import type { Topology } from '../topology/topology';
import { type CauseActs, CauseList } from './CauseList';
import styles from './DiagnoseView.module.css';
import { NextStep } from './NextStep';
import { OutlineForm } from './OutlineForm';
import { answered, type OpenTicket } from './openTicket';
import { outlined } from './outline';
import { TicketForm } from './TicketForm';
import { isNothingKnown } from './ticket';
import { type Investigation, useInvestigation } from './useInvestigation';
import { CAUSE_WORDS, countWords } from './words';

export interface DiagnoseViewProps extends CauseActs {
  readonly playground: Playground;
  readonly ticket: OpenTicket;
  readonly onTicket: (ticket: OpenTicket) => void;
  /** Puts a community in place of the one drawn. */
  readonly onDraw: (playground: Playground) => void;
  readonly onPage: (page: 'symptoms' | 'elsewhere') => void;
  readonly renderPicture: (topology: Topology) => ReactNode;
}

/** Whether somebody could ask for somebody. */
const isDrawn = ({ servers, users, externals }: Topology): boolean =>
  servers.length > 0 && users.length > 0 && externals.length > 0;

export function DiagnoseView({
  playground: drawn,
  ticket,
  onTicket,
  onDraw,
  onPage,
  renderPicture,
  ...acts
}: DiagnoseViewProps) {
  const { outline, answers, foundOut } = ticket;
  const rough = useMemo(() => (isDrawn(drawn.topology) ? null : outlined(outline)), [drawn, outline]);
  const playground = rough ?? drawn;
  const { topology } = playground;
  const nothing = isNothingKnown(answers);
  const investigation = useInvestigation(playground, nothing ? null : answers, foundOut);
  return (
    <div className={styles.view}>
      <div className={styles.columns}>
        <div className={styles.asked}>
          {rough && (
            <OutlineForm
              outline={outline}
              picture={renderPicture(rough.topology)}
              onOutline={(next) => onTicket({ ...ticket, outline: next, foundOut: [] })}
              onDraw={() => onDraw(rough)}
            />
          )}
          <TicketForm topology={topology} ticket={ticket} onTicket={onTicket} />
        </div>
        <section className={styles.answer} aria-label={CAUSE_WORDS.title}>
          <h2>{CAUSE_WORDS.title}</h2>
          {nothing ? (
            <p className={styles.quiet}>{CAUSE_WORDS.unasked}</p>
          ) : (
            <Found
              {...acts}
              playground={playground}
              namesOnly={rough !== null}
              investigation={investigation}
              ticket={ticket}
              onTicket={onTicket}
              onPage={onPage}
            />
          )}
        </section>
      </div>
    </div>
  );
}

interface FoundProps extends CauseActs, Pick<DiagnoseViewProps, 'playground' | 'ticket' | 'onTicket' | 'onPage'> {
  readonly namesOnly: boolean;
  readonly investigation: Investigation;
}

function Found({ playground, namesOnly, investigation, ticket, onTicket, onPage, ...acts }: FoundProps) {
  const { progress, findings, cancelled, cancel } = investigation;
  const { topology } = playground;
  return (
    <>
      {progress && (
        <div className={styles.progress}>
          <progress aria-label={CAUSE_WORDS.working} value={progress.done} max={progress.of} />
          <button type="button" onClick={cancel}>
            {CAUSE_WORDS.cancel}
          </button>
        </div>
      )}
      {cancelled && (
        <p className={styles.quiet}>
          {CAUSE_WORDS.cancelled} <Again onPress={() => onTicket({ ...ticket, answers: { ...ticket.answers } })} />
        </p>
      )}
      <p className={styles.count} role="status">
        {findings && !progress && <span>{countWords(findings)}</span>}
      </p>
      {findings && findings.causes.length === 0 && ticket.foundOut.length === 0 && (
        <NoCause topology={topology} ticket={ticket} onTicket={onTicket} onPage={onPage} />
      )}
      {findings && (findings.causes.length > 0 || ticket.foundOut.length > 0) && (
        <div className={styles.found} data-busy={progress !== null || undefined}>
          <CauseList {...acts} playground={playground} findings={findings} namesOnly={namesOnly} />
          {!namesOnly && (
            <NextStep
              topology={topology}
              findings={findings}
              foundOut={ticket.foundOut}
              onFoundOut={(foundOut) => onTicket({ ...ticket, foundOut })}
            />
          )}
        </div>
      )}
    </>
  );
}

/** Has the keyboard that Cancel had, which went when it was pressed. */
function Again({ onPress }: { readonly onPress: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} type="button" onClick={onPress}>
      {CAUSE_WORDS.again}
    </button>
  );
}

interface NoCauseProps extends Pick<DiagnoseViewProps, 'ticket' | 'onTicket' | 'onPage'> {
  readonly topology: Topology;
}

function NoCause({ topology, ticket, onTicket, onPage }: NoCauseProps) {
  const [first] = topology.users;
  return (
    <div className={styles.none}>
      <p>
        <b>{CAUSE_WORDS.none}</b> {CAUSE_WORDS.noneAct}
      </p>
      <div className={styles.acts}>
        {first && ticket.answers.users === 'all' && (
          <button type="button" onClick={() => onTicket(answered(ticket, { users: [first.id] }))}>
            <Sentence text={CAUSE_WORDS.alone(called(topology, first.id))} />
          </button>
        )}
        <button type="button" onClick={() => onPage('symptoms')}>
          {CAUSE_WORDS.symptoms}
        </button>
        <button type="button" onClick={() => onPage('elsewhere')}>
          {CAUSE_WORDS.elsewhere}
        </button>
      </div>
    </div>
  );
}
