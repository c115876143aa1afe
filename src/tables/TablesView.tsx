/** Everything of the document as tables, one at a time: the twin of the canvas for large communities, for the keyboard and for whoever listens. */

import { useDeferredValue, useId, useMemo, useState } from 'react';
import { count } from '../saying/saying';
import { TabList } from '../signs/Tabs';
import { Unseen } from '../signs/Unseen';
import { findPart } from '../topology/topology';
import type { Held } from './columns';
import { OneTable, type OneTableProps } from './OneTable';
import type { At } from './TableGrid';
import styles from './Tables.module.css';
import { TABLE_KEYS, TABLES, type TableKey } from './tables';
import { TABLE_NAMES, TABLE_OF_KIND, VIEW } from './words';

type TablesProps = Omit<OneTableProps, 'tableKey' | 'wanted' | 'onGoTo'>;

export function TablesView(props: TablesProps) {
  const { held, selection } = props;
  const { topology, notes } = held.playground;
  const id = useId();
  const [place, setPlace] = useState<{ readonly key: TableKey; readonly wanted: At | null; readonly times: number }>(
    () => {
      const kind = findPart(topology, selection[0] ?? '')?.kind;
      const noted = notes.some((note) => note.id === selection[0]);
      return { key: kind ? TABLE_OF_KIND[kind] : noted ? 'notes' : 'servers', wanted: null, times: 0 };
    },
  );
  const goTo = (part: string, column: string): void => {
    const kind = findPart(topology, part)?.kind;
    if (!kind) return;
    props.onSelect([part]);
    setPlace({ key: TABLE_OF_KIND[kind], wanted: { row: part, column }, times: place.times + 1 });
  };
  return (
    <div className={styles.view}>
      <Unseen as="h2">{VIEW.title}</Unseen>
      <div className={styles.tabs}>
        <TableTabs
          id={id}
          held={held}
          shown={place.key}
          onShow={(key) => setPlace({ key, wanted: null, times: place.times + 1 })}
        />
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${place.key}`} className={styles.panel}>
        <OneTable key={place.times} {...props} tableKey={place.key} wanted={place.wanted} onGoTo={goTo} />
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
