/** What a person does with where parts stand: moves them, folds people into their server and takes them out. */

import {
  FOLDED_FROM,
  type Folding,
  fold,
  foldAll,
  MOST,
  nextForAll,
  peopleOf,
  type Seat,
  takeOut,
  unfold,
  unfoldAll,
  withFolded,
} from '../canvas/folding';
import type { ScreenPoint } from '../canvas/gestures';
import { nodeFor } from '../canvas/neighbour';
import type { Viewport } from '../canvas/viewport';
import { joinCluster, leaveCluster } from '../playground/clusters';
import { moveParts, moveServer } from '../playground/edits';
import { findNote } from '../playground/notes';
import { type Area, boxesOf, freePlaceAmong, PART_SIZES } from '../playground/placement';
import type { Edit, Playground } from '../playground/playground';
import { placeBelow, seatPeople } from '../playground/seating';
import { called } from '../routing/called';
import type { Position } from '../topology/parts';
import { findPart, findUser, roundRobinList, type Topology } from '../topology/topology';
import type { AppStore } from './store';
import { type AppState, peopleShown } from './store/state';
import { SAID_WORDS } from './words';

type View = Pick<Viewport, 'reveal' | 'focus' | 'focused'>;

/**
 * They log in to a server, or out; each joins the group there if there is one, and else stands below the server. Many who come
 * out of groups are a group there, too.
 */
export function seatedIn(
  state: AppState,
  playground: Playground,
  ids: readonly string[],
  seat: Seat,
): { readonly edit: Edit; readonly folding: Folding } {
  const { folding } = state;
  const { standing, groups } = peopleShown(state);
  const joins = groups.some(({ server, open }) => server === seat && !open);
  const edit = seatPeople(playground, ids, seat);
  if (joins) return { edit, folding: { ...folding, folded: new Set([...folding.folded, ...ids]) } };
  const outOfGroups = ids.filter((id) => folding.folded.has(id)).length;
  const stand = outOfGroups < FOLDED_FROM ? ids : ids.filter((id) => !folding.folded.has(id));
  if (!edit.ok || seat === null) return { edit, folding: takeOut(folding, stand) };
  const others = boxesOf({ ...playground.topology, users: standing.filter(({ id }) => !stand.includes(id)) });
  const taken = [...others, ...groups.map(({ box }) => box)];
  return {
    edit: { ...edit, playground: placeBelow(edit.playground, stand, seat, taken) },
    folding: takeOut(folding, stand),
  };
}

/** With people in the hand goes everybody who is selected with them, folded or not. */
export function withCompanions(
  { selection, playground }: Pick<AppState, 'selection' | 'playground'>,
  people: readonly string[],
): readonly string[] {
  if (!people.some((id) => selection.includes(id))) return people;
  const selected = selection.filter((id) => findUser(playground.topology, id) && !people.includes(id));
  return [...people, ...selected];
}

/** Servers that were let go, each at the nearest place where it covers nobody. */
function uncovering(topology: Topology, positions: ReadonlyMap<string, Position>): ReadonlyMap<string, Position> {
  const taken: Area[] = boxesOf(topology).filter(({ id }) => !positions.has(id));
  return new Map(
    [...positions].map(([id, place]) => {
      const [x, y] = freePlaceAmong(taken, place, PART_SIZES.server);
      taken.push({ x, y, ...PART_SIZES.server });
      return [id, [x, y]];
    }),
  );
}

export function makeMovingActs(store: AppStore, view: View) {
  const { getState: get, edit, say } = store;
  /** Selects somebody and shows the card, folded or not. */
  const show = (id: string): void => {
    store.choose([id]);
    view.reveal(id);
    view.focus(id);
  };

  /** A card that has the keyboard and folds leaves it to the group. */
  const foldAs = (folding: Folding): void => {
    const at = view.focused();
    store.foldAs(folding);
    const node = at && nodeFor(peopleShown(get()), at);
    if (node !== at) view.focus(node);
  };

  return {
    /** What is folded into a server goes with it; who was folded and is moved stands on the canvas from then on. */
    move(positions: ReadonlyMap<string, Position>): void {
      const { folding } = get();
      edit((playground) => moveParts(playground, withFolded(playground.topology, folding, positions)));
      store.foldAs(takeOut(folding, positions.keys()));
    },
    /** Where one of them is selected, everybody selected goes along. */
    logIn(people: readonly string[], seat: Seat): void {
      const before = get();
      const ids = withCompanions(before, people);
      const { edit, folding } = seatedIn(before, before.playground, ids, seat);
      if (store.attempt(() => edit).ok) foldAs(folding);
    },
    /** Servers are moved and join a cluster, beside those whom they would cover; null: leave theirs. */
    joinAt(servers: readonly string[], cluster: string | null, positions: ReadonlyMap<string, Position>): void {
      const { folding } = get();
      store.attempt((playground) => {
        const places = cluster === null ? positions : uncovering(playground.topology, positions);
        const moved = moveParts(playground, withFolded(playground.topology, folding, places));
        return cluster === null ? leaveCluster(moved, servers) : joinCluster(moved, servers, cluster);
      });
    },
    /** A server takes another place in the order of turns, from 0; the first is the configured one's. */
    moveSeat(id: string, place: number): void {
      const { topology } = get().playground;
      const list = roundRobinList(topology);
      const there = list[place];
      if (place === 0 || id === list[0] || there === undefined || there === id) return;
      edit((playground) =>
        moveServer(
          playground,
          id,
          topology.servers.findIndex((server) => server.id === there),
        ),
      );
      say(SAID_WORDS.seated(called(topology, id), place + 1, list.length));
    },
    pickOut: show,
    /** Selects somebody and opens the menu of the card, which has the keyboard first, so that it comes back there. */
    pickOutWithMenu(id: string, at: ScreenPoint): void {
      store.closeMenu();
      store.choose([id]);
      view.focus(id, () => store.openMenu({ kind: 'parts', ids: [id] }, at));
    },
    /** Puts somebody who is folded on the canvas beside the group, to stay. */
    moveOut(id: string): void {
      const { folding, playground } = get();
      const { outstanding } = peopleOf(playground.topology, folding, { always: [id], selection: [] });
      edit((before) => moveParts(before, outstanding));
      store.foldAs(takeOut(folding, [id]));
      show(id);
    },
    foldPeople(servers: readonly (string | null)[]): void {
      const { folding, playground } = get();
      foldAs(servers.reduce((folded, server) => fold(folded, playground.topology, server), folding));
    },
    showPeople(servers: readonly (string | null)[]): void {
      for (const server of servers) {
        const { folding, playground } = get();
        const unfolded = unfold(folding, playground.topology, server);
        if (!unfolded) return say(SAID_WORDS.tooManyPeople(MOST.unfolded), true);
        store.foldAs(unfolded);
      }
    },
    foldOrShowAll(): void {
      const { folding, playground } = get();
      const { topology } = playground;
      const next = nextForAll(folding, topology);
      if (next === null) return;
      const changed = next === 'fold' ? foldAll(folding, topology) : unfoldAll(folding, topology);
      if (changed) foldAs(changed);
      else say(SAID_WORDS.cannotShowAll(topology.users.length, MOST.unfolded), true);
    },
    /** `from`: where those stand that are not where the document has them. */
    nudge(ids: readonly string[], dx: number, dy: number, from: ReadonlyMap<string, Position> = new Map()): void {
      const { folding } = get();
      edit(
        (playground) => {
          const places = new Map<string, Position>();
          for (const id of ids) {
            const placed = findPart(playground.topology, id);
            const note = findNote(playground, id);
            if (note) places.set(id, [note.position[0] + 8 * dx, note.position[1] + 8 * dy]);
            if (!placed) continue;
            const moved =
              placed.kind === 'cluster'
                ? playground.topology.servers.filter((server) => server.cluster === id)
                : [placed.part];
            for (const part of moved) {
              if (!('position' in part)) continue;
              const [x, y] = from.get(part.id) ?? part.position;
              places.set(part.id, [x + 8 * dx, y + 8 * dy]);
            }
          }
          return moveParts(playground, withFolded(playground.topology, folding, places));
        },
        `nudge:${ids.join(' ')}`,
      );
      store.foldAs(
        takeOut(
          folding,
          ids.filter((id) => from.has(id)),
        ),
      );
    },
  };
}
