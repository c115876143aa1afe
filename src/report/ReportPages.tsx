/** The printed report: picture, servers, requests with their codes, who is reached, what is broken; it breaks where a page may end. */

import type { Playground } from '../playground/playground';
import { PrintedPages } from '../signs/Printed';
import styles from './Pictures.module.css';
import { REPORT_WORDS } from './pictureDialogWords';
import { type PrintedReport, printedReport } from './printed';

interface ReportPagesProps {
  readonly playground: Playground;
  /** Where the browser finds the picture of the canvas. */
  readonly picture: string;
  readonly title: string;
  readonly date: string;
}

export function ReportPages({ playground, picture, title, date }: ReportPagesProps) {
  const { servers, requests, reached, standing } = printedReport(playground);
  return (
    <PrintedPages>
      <div className={styles.report}>
        <header>
          <h1>{title}</h1>
          <p>{date}</p>
        </header>
        <img src={picture} alt="" />
        <section className={styles.page}>
          <h2>{REPORT_WORDS.standing}</h2>
          {standing.length === 0 ? (
            <p>{REPORT_WORDS.nothingStands}</p>
          ) : (
            <ul>
              {standing.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h2>{REPORT_WORDS.servers}</h2>
          <table>
            <thead>
              <tr>
                <th>{REPORT_WORDS.turn}</th>
                <th>{REPORT_WORDS.server}</th>
                <th>{REPORT_WORDS.host}</th>
                <th>{REPORT_WORDS.people}</th>
                <th>{REPORT_WORDS.faults}</th>
              </tr>
            </thead>
            <tbody>
              {servers.map(({ id, name, host, turn, people, faults }) => (
                <tr key={id}>
                  <td>{turn ?? REPORT_WORDS.none}</td>
                  <td>{name}</td>
                  <td>{host}</td>
                  <td>{people}</td>
                  <td>{faults === '' ? REPORT_WORDS.none : faults}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          <h2>{REPORT_WORDS.requests}</h2>
          {requests.length === 0 && <p>{REPORT_WORDS.noRequests}</p>}
          <ol>
            {Array.from(requests.entries(), ([place, { request, ended, codes }]) => (
              <li key={place}>
                <div>{request}</div>
                <div>{ended}</div>
                <code>{codes}</code>
              </li>
            ))}
          </ol>
        </section>
        {reached && <Reached reached={reached} external={playground.topology.externals[0]?.name ?? ''} />}
      </div>
    </PrintedPages>
  );
}

function Reached({
  reached: { landings, rows, more },
  external,
}: {
  readonly reached: NonNullable<PrintedReport['reached']>;
  readonly external: string;
}) {
  return (
    <section className={styles.page}>
      <h2>{REPORT_WORDS.reached}</h2>
      <p>{REPORT_WORDS.from(external)}</p>
      <table>
        <thead>
          <tr>
            <th>{REPORT_WORDS.user}</th>
            {Array.from(landings.entries(), ([place, landing]) => (
              <th key={place}>{landing}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from(rows.entries(), ([place, { user, ends }]) => (
            <tr key={place}>
              <td>{user}</td>
              {Array.from(ends.entries(), ([column, end]) => (
                <td key={column}>{end}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p>{REPORT_WORDS.more(more)}</p>}
    </section>
  );
}
