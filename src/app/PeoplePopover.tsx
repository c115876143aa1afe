/** The list of the people at a server, in a popup at its group, connected. */

import { useCallback, useId, useMemo } from 'react';
import { peopleAt } from '../canvas/folding';
import { PeopleList } from '../canvas/PeopleList';
import { LIST } from '../canvas/peopleWords';
import { named, plain } from '../saying/names';
import { nameOf } from '../topology/topology';
import { ButtonPopover } from './ButtonPopover';
import type { OpenMenu } from './store/state';
import { useActions, useApp, useAppStore } from './useApp';

interface PeoplePopoverProps {
  readonly server: string | null;
  readonly at: OpenMenu['at'];
}

export function PeoplePopover({ server, at }: PeoplePopoverProps) {
  const id = useId();
  const store = useAppStore();
  const actions = useActions();
  const topology = useApp((state) => state.playground.topology);
  const notes = useApp((state) => state.playground.notes);
  const people = useMemo(() => peopleAt(topology, server), [topology, server]);
  const seek = useCallback(
    (sought: string | null) => store.openMenu({ kind: 'list', server, sought }, at),
    [store, server, at],
  );
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }), [at]);
  return (
    <ButtonPopover
      id={id}
      anchor={anchor}
      label={plain(LIST.open(server === null ? null : named(nameOf(topology, server))))}
      align="start"
      start={null}
      onClose={store.closeMenu}
    >
      <PeopleList
        topology={topology}
        people={people}
        onSeek={seek}
        notes={notes}
        onSelect={(person) => {
          store.closeMenu();
          actions.pickOut(person);
        }}
        onMoveOut={(person) => {
          store.closeMenu();
          actions.moveOut(person);
        }}
        onMenu={actions.pickOutWithMenu}
      />
    </ButtonPopover>
  );
}
