/** The tabs of the views, in the bar on top; where the window is low they are a menu. */

import { ChevronDown } from 'lucide-react';
import { late } from '../signs/late';
import { Opener } from '../signs/Opener';
import { TabList } from '../signs/Tabs';
import { useApp, useAppStore } from './useApp';
import { useLow } from './useMedia';
import styles from './ViewTabs.module.css';
import { VIEWS, type View } from './views';
import { PAGE_WORDS } from './words';

const ViewMenu = late(() => import('./ViewMenu').then((module) => module.ViewMenu));

/** What the ids of the tabs and of their panel begin with. */
const ID = 'view-';
export const VIEW_PANEL = `${ID}panel`;

/** What names the panel: the tab of the view, or the button of the menu. */
export const tabOf = (view: View): string => `${ID}${view}`;

const TABS = (Object.keys(VIEWS) as View[]).map((key) => ({ key, label: VIEWS[key].label }));

export function ViewTabs() {
  const store = useAppStore();
  const view = useApp((state) => state.view);
  if (useLow())
    return (
      <Opener
        kind="menu"
        id={tabOf(view)}
        className={styles.menu}
        title={PAGE_WORDS.views}
        popup={(popup) => <ViewMenu {...popup} tabs={TABS} shown={view} onShow={store.showView} />}
      >
        <span>{VIEWS[view].label}</span>
        <ChevronDown aria-hidden />
      </Opener>
    );
  return (
    <div className={styles.tabs}>
      <TabList id={ID} label={PAGE_WORDS.views} tabs={TABS} shown={view} onShow={store.showView} />
    </div>
  );
}
