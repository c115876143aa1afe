/** The fields that edit what a step rests on, and what they call back: the same wherever a fact is told. */

import { type ReactNode, useCallback, useMemo } from 'react';
import type { Answer, InspectorCallbacks } from '../inspector/callbacks';
import { joinCluster, leaveCluster } from '../playground/clusters';
import { moveServer, setAssumption, setAttribute, setServerLink, setStartState } from '../playground/edits';
import { type Edit, edited, type Playground, reasonOf } from '../playground/playground';
import { rename } from '../playground/renaming';
import type { Fact } from '../routing/trace';
import { late } from '../signs/late';
import { ASSUMPTION_KEYS, type AssumptionKey } from '../topology/assumptions';
import { attributeOf } from '../topology/catalog';
import { findPart } from '../topology/topology';
import { useActions, useApp, useAppStore } from './useApp';

const Field = late(() => import('../inspector/Field').then((module) => module.Field));
const LinkSwitch = late(() => import('../inspector/PairLink').then((module) => module.LinkSwitch));
const AssumptionSwitch = late(() => import('../inspector/AssumptionSwitch').then((module) => module.AssumptionSwitch));

export function useInspectorCallbacks(): InspectorCallbacks {
  const store = useAppStore();
  const actions = useActions();
  return useMemo(() => {
    // A sentence that answers a field stands beside that field: it is not said a second time.
    const quiet = (change: (playground: Playground) => Edit): Answer =>
      reasonOf(store.attempt(change, { quiet: true }));
    return {
      onSet: (id, key, value) =>
        quiet((playground) =>
          key === 'name' ? rename(playground, id, value) : setAttribute(playground, id, key, value),
        ),
      onSetLink: (a, b, open) => quiet((playground) => setServerLink(playground, a, b, open)),
      onEdit: quiet,
      onMoveServer: (id, toIndex) => quiet((playground) => edited(moveServer(playground, id, toIndex))),
      onSetStartTurn: actions.setStartTurn,
      onSetState: (sessions) => quiet((playground) => setStartState(playground, sessions)),
      onSetAssumption: (key, value) => quiet((playground) => edited(setAssumption(playground, key, value))),
      onMakeCluster: actions.makeCluster,
      onJoin: (servers, cluster) =>
        quiet((playground) =>
          cluster === null ? leaveCluster(playground, servers) : joinCluster(playground, servers, cluster),
        ),
      onRemove: (ids) => {
        actions.remove(ids);
        return null;
      },
      onDuplicate: actions.duplicate,
      onSelect: store.select,
      onPlayDiscovery: store.playDiscovery,
      onSetTitle: actions.setTitle,
      onEditEnd: store.endBurst,
    };
  }, [store, actions]);
}

/** Draws the switch of an assumption. */
export function useAssumptionSwitch(): (key: AssumptionKey) => ReactNode {
  const assumptions = useApp((state) => state.playground.topology.assumptions);
  const { onSetAssumption } = useInspectorCallbacks();
  return useCallback(
    (key) => <AssumptionSwitch assumptions={assumptions} assumptionKey={key} onSet={onSetAssumption} />,
    [assumptions, onSetAssumption],
  );
}

/** Draws the field that edits the attribute of a fact; null where none does. */
export function useFieldOfFact(): (fact: Fact) => ReactNode {
  const topology = useApp((state) => state.playground.topology);
  const callbacks = useInspectorCallbacks();
  const renderAssumption = useAssumptionSwitch();
  return ({ part, attribute }) => {
    const key = ASSUMPTION_KEYS.find((each) => each === attribute);
    if (part === 'assumptions' && key) return renderAssumption(key);
    const [a = '', b = ''] = part.split('+');
    if (attribute === 'linked')
      return <LinkSwitch topology={topology} pair={[a, b]} onSetLink={callbacks.onSetLink} tell={() => undefined} />;
    const placed = findPart(topology, part);
    if (!placed || !attributeOf(placed.kind, attribute)) return null;
    return <Field {...callbacks} topology={topology} id={part} attributeKey={attribute} />;
  };
}
