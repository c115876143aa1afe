/** The people folded into a server, as one quiet group with a count; pressed, they stand on the canvas, and pressed again fold back. */

import { ChevronDown, ChevronRight, CircleDashed, Diamond, House, List, type LucideIcon } from 'lucide-react';
import { memo } from 'react';
import type { NodeProps } from 'reactflow';
import { named, plain } from '../saying/names';
import { count } from '../saying/saying';
import { showsName, showsRows } from './detail';
import type { PeopleNode } from './flow';
import styles from './PeopleNode.module.css';
import { GROUP, LIST } from './peopleWords';
import { useDetail } from './useDetail';
import { usePartActions } from './usePart';

export const PeopleCard = memo(function PeopleCard({ data: { group, name, homes } }: NodeProps<PeopleNode>) {
  const { onFold, onList } = usePartActions();
  const detail = useDetail();
  const { server, people, open, selected, elsewhere, noHome, faulty } = group;
  const heardName = name === null ? null : named(name);
  const at = homes.map((home) => ({ name: named(home.name), people: home.people }));
  const counts = GROUP.counts(elsewhere, at, noHome, faulty);
  const Turn = open ? ChevronDown : ChevronRight;
  return (
    <div className={styles.group} data-open={open || undefined} data-selected={selected || undefined}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-label={plain(GROUP.heard(people.length, heardName, counts))}
        title={open ? GROUP.fold : GROUP.show}
        onClick={(event) => {
          // The card round it would be selected by the same press.
          event.stopPropagation();
          onFold(server, open);
        }}
      >
        {showsName(detail) && (
          <span className={styles.number}>
            {showsRows(detail) && <Turn aria-hidden />}
            <span data-name>{server === null ? GROUP.nowhere(people.length) : GROUP.people(people.length)}</span>
          </span>
        )}
        {!open && showsRows(detail) && (
          <span className={styles.counts}>
            <Tally picture={House} sign="home" number={elsewhere} title={GROUP.elsewhere(elsewhere)} />
            <Tally picture={CircleDashed} sign="none" number={noHome} title={GROUP.noHome(noHome)} />
            <Tally picture={Diamond} sign="stop" number={faulty} title={GROUP.faulty(faulty)} />
          </span>
        )}
      </button>
      <button
        type="button"
        className={styles.list}
        aria-label={plain(LIST.open(heardName))}
        title={plain(LIST.open(heardName))}
        aria-haspopup="dialog"
        onClick={(event) => {
          event.stopPropagation();
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          onList(server, { x: left, y: bottom });
        }}
      >
        {showsName(detail) && <List aria-hidden />}
      </button>
    </div>
  );
});

interface TallyProps {
  readonly picture: LucideIcon;
  readonly sign: 'home' | 'none' | 'stop';
  readonly number: number;
  readonly title: string;
}

function Tally({ picture: Picture, sign, number, title }: TallyProps) {
  if (number === 0) return null;
  return (
    <span data-sign={sign} title={title}>
      <Picture aria-hidden />
      <span>{count(number)}</span>
    </span>
  );
}
