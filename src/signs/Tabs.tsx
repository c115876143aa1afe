/** Tabs over one panel: a press shows what belongs to a tab, and so do the arrows that walk along them. */

import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import styles from './Tabs.module.css';

interface TabListProps<Key extends string> {
  /** What the ids of the tabs and their panel begin with. */
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly label: string }[];
  readonly shown: Key;
  readonly onShow: (key: Key) => void;
}

interface TabsProps<Key extends string> extends Omit<TabListProps<Key>, 'id'> {
  readonly children: ReactNode;
}

/** Our own, because the tabs of Base UI would bring 14 kB (gzip) into the first load that nothing else there needs. */
export function TabList<Key extends string>({ id, label, tabs, shown, onShow }: TabListProps<Key>) {
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent, from: number): void => {
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const target = (to + tabs.length) % tabs.length;
    const tab = tabs[target];
    if (tab) onShow(tab.key);
    list.current?.querySelectorAll('button')[target]?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.tabs}>
      {tabs.map((tab, index) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          id={`${id}${tab.key}`}
          className={styles.tab}
          data-look="bare"
          data-active={tab.key === shown || undefined}
          data-label={tab.label}
          aria-selected={tab.key === shown}
          aria-controls={`${id}panel`}
          tabIndex={tab.key === shown ? 0 : -1}
          onClick={() => onShow(tab.key)}
          onKeyDown={(event) => walk(event, index)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

export function Tabs<Key extends string>({ children, ...list }: TabsProps<Key>) {
  const id = useId();
  return (
    <div className={styles.stack}>
      <TabList id={id} {...list} />
      <div
        key={list.shown}
        role="tabpanel"
        id={`${id}panel`}
        aria-labelledby={`${id}${list.shown}`}
        className={styles.panel}
        tabIndex={-1}
      >
        {children}
      </div>
    </div>
  );
}
