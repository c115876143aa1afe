/** Everything of the document as tables, one at a time: the twin of the canvas for large communities, for the keyboard and for whoever listens. */

import { useDeferredValue, useId, useMemo, useState } from 'react';
import { count } from '../saying/saying';
import { TabList } from '../signs/Tabs';
import { Unseen } from '../signs/Unseen';
import { findPart } from '../topology/topology';
import type { Held } from './columns';
import type { At } from './gridWindow';
import { firstLook, goneTo, type LookedAt, showing, shownIn } from './lookedAt';
import { OneTable, type OneTableProps } from './OneTable';
import styles from './Tables.module.css';
import { TABLE_KEYS, TABLES, type TableKey } from './tables';
import { TABLE_NAMES, TABLE_OF_KIND, VIEW } from './words';

interface TablesProps extends Omit<OneTableProps, 'tableKey' | 'shown' | 'onShown' | 'wanted' | 'onGoTo'> {
  /** How they were left; null: nobody looked at them yet. */
  readonly left: LookedAt | null;
  readonly onLook: (looked: LookedAt) => void;
}

export function TablesView({ left, onLook, ...props }: TablesProps) {
  const { held, selection } = props;
  const id = useId();
  const [first] = useState(() => firstLook(held.playground, selection));
  const looked = left ?? first;
  const { table } = looked;
  const [arrival, setArrival] = useState<{ readonly wanted: At | null; readonly times: number }>({
    wanted: null,
    times: 0,
  });
  const arrive = (wanted: At | null): void => setArrival(({ times }) => ({ wanted, times: times + 1 }));
  const goTo = (part: string, column: string): void => {
    const kind = findPart(held.playground.topology, part)?.kind;
    if (!kind) return;
    props.onSelect([part]);
    onLook(goneTo(looked, TABLE_OF_KIND[kind]));
    arrive({ row: part, column });
  };
  return (
    <div className={styles.view}>
      <Unseen as="h2">{VIEW.title}</Unseen>
      <div className={styles.tabs}>
        <TableTabs
          id={id}
          held={held}
          shown={table}
          onShow={(key) => {
            onLook({ ...looked, table: key });
            arrive(null);
          }}
        />
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${table}`} className={styles.panel}>
        <OneTable
          key={`${table} ${arrival.times}`}
          {...props}
          tableKey={table}
          shown={shownIn(looked, table)}
          onShown={(shown) => onLook(showing(looked, table, shown))}
          wanted={arrival.wanted}
          onGoTo={goTo}
        />
      </div>
    </div>
  );
}

interface TableTabsProps {
  readonly id: string;
  readonly held: Held;
  readonly shown: TableKey;
  readonly onShow: (key: TableKey) => void;
}

/** The numbers on the tabs may come a moment after the table, so that nobody waits for them who types. */
function TableTabs({ id, held, shown, onShow }: TableTabsProps) {
  const counted = useDeferredValue(held);
  const tabs = useMemo(
    () =>
      TABLE_KEYS.map((key) => ({ key, label: VIEW.tab(TABLE_NAMES[key], count(TABLES[key].rows(counted).length)) })),
    [counted],
  );
  return <TabList id={id} label={VIEW.tables} tabs={tabs} shown={shown} onShow={onShow} />;
}
