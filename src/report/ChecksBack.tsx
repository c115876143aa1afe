/** The output of the checks, pasted: which attributes would change, a tick for each, and what was not understood. */

import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Playground } from '../playground/playground';
import { listed } from '../saying/saying';
import { SmallTable } from '../signs/SmallTable';
import { CONNECTIONS } from '../topology/connections';
import { SERVER_SWITCHES } from '../topology/switches';
import { nameOf } from '../topology/topology';
import styles from './Checks.module.css';
import { type CheckChange, readChecks, type ShownLine } from './checkResults';
import { CHECKS_WORDS } from './checksDialogWords';

interface ChecksBackProps {
  readonly playground: Playground;
  readonly onApply: (changes: readonly CheckChange[]) => void;
}

const markOf = (change: CheckChange): string =>
  change.attribute === 'link' ? `${change.server} ${change.other}` : `${change.server} ${change.attribute}`;

const LINK = { label: CONNECTIONS.servers.label, on: CHECKS_WORDS.open, off: CHECKS_WORDS.blocked };

export function ChecksBack({ playground, onApply }: ChecksBackProps) {
  const [text, setText] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const box = useId();
  const { changes, same, unread, untold, trustOpen, unknown } = useMemo(
    () => readChecks(text, playground),
    [text, playground],
  );
  const taken = changes.filter((change) => !left.has(markOf(change)));
  const toggle = (mark: string): void =>
    setLeft((before) => new Set(before.has(mark) ? [...before].filter((each) => each !== mark) : [...before, mark]));
  const found = [changes, unread, untold, trustOpen, unknown].some((list) => list.length > 0) || same > 0;
  const isNothing = text.trim() !== '' && !found;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // What was found stands below the fold of a small dialog.
    if (text !== '') section.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [text]);
  return (
    <section ref={section} className={styles.back} aria-label={CHECKS_WORDS.back}>
      <h3>{CHECKS_WORDS.back}</h3>
      <label htmlFor={box}>{CHECKS_WORDS.paste}</label>
      <textarea
        id={box}
        rows={4}
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setLeft(new Set());
        }}
      />
      <div role="status">
        {isNothing && <p>{CHECKS_WORDS.nothing}</p>}
        {same > 0 && <p>{CHECKS_WORDS.same(same)}</p>}
        {unknown.length > 0 && <p>{CHECKS_WORDS.unknown(unknown)}</p>}
        {untold.length > 0 && <p>{CHECKS_WORDS.untoldHelp}</p>}
        {trustOpen.length > 0 && <p>{CHECKS_WORDS.trustOpenHelp}</p>}
        {changes.some(({ attribute, to }) => attribute === 'trustsGateway' && to) && <p>{CHECKS_WORDS.restart}</p>}
      </div>
      <Lines title={CHECKS_WORDS.untold(untold.length)} lines={untold} />
      <Lines title={CHECKS_WORDS.trustOpen(trustOpen.length)} lines={trustOpen} />
      <Lines title={CHECKS_WORDS.unread(unread.length)} lines={unread} />
      {changes.length > 0 && (
        <>
          <SmallTable caption={CHECKS_WORDS.changes}>
            <thead>
              <tr>
                <td />
                <th scope="col">{CHECKS_WORDS.server}</th>
                <th scope="col">{CHECKS_WORDS.attribute}</th>
                <th scope="col">{CHECKS_WORDS.was}</th>
                <th scope="col">{CHECKS_WORDS.becomes}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => {
                const isLink = change.attribute === 'link';
                const { label, on, off } = isLink ? LINK : SERVER_SWITCHES[change.attribute];
                const names = [change.server, ...(isLink ? [change.other] : [])].map((id) =>
                  nameOf(playground.topology, id),
                );
                const server = listed(names);
                const mark = markOf(change);
                return (
                  <tr key={mark}>
                    <td>
                      <input
                        type="checkbox"
                        aria-label={CHECKS_WORDS.takes(server, label)}
                        checked={!left.has(mark)}
                        onChange={() => toggle(mark)}
                      />
                    </td>
                    <th scope="row" translate="no" dir="auto">
                      {server}
                    </th>
                    <td>{label}</td>
                    <td>{change.from ? on : off}</td>
                    <td>{change.to ? on : off}</td>
                  </tr>
                );
              })}
            </tbody>
          </SmallTable>
          <button
            type="button"
            data-look="accent"
            disabled={taken.length === 0}
            onClick={() => {
              onApply(taken);
              setText('');
            }}
          >
            {CHECKS_WORDS.apply(taken.length)}
          </button>
        </>
      )}
    </section>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly ShownLine[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {lines.map(({ line, text }) => (
          <li key={line}>
            <span>{CHECKS_WORDS.line(line)}</span> <code translate="no">{text}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
