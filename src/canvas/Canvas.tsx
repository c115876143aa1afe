/** The picture of the community: draws the topology and the request shown on it, and turns gestures into calls. */

import { type MouseEvent, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { ConnectionMode, type NodeChange, type NodeTypes, PanOnScrollMode, ReactFlow, ViewportPortal } from 'reactflow';
import { noteBoxes } from '../playground/notes';
import { bounds } from '../playground/placement';
import type { Note } from '../playground/playground';
import { late } from '../signs/late';
import type { Position } from '../topology/parts';
import type { Topology } from '../topology/topology';
import styles from './Canvas.module.css';
import { limitsFor } from './camera';
import { triedLinks } from './discovered';
import { flowNodes, type Moving, nothingRemembered, withHits } from './flow';
import { type Folding, type People, peopleOf, withFollowers } from './folding';
import { GatewayDial } from './GatewayNode';
import type { MenuTarget, ScreenPoint } from './gestures';
import { LegibleFrame } from './LegibleFrame';
import { Links } from './LinkLines';
import { withoutMembership } from './leaving';
import { linksOf } from './links';
import { Names } from './Names';
import { boxOfNode, type PictureNode } from './noteNodes';
import { ExternalCard, UserCard } from './PersonNodes';
import { ClusterFrame, ServerCard } from './ServerNode';
import { useCardKeys } from './useCardKeys';
import { type Connecting, useConnecting } from './useConnecting';
import { useFeeds, type Watched } from './useFeeds';
import { ADD_KEYS, useHeld } from './useHeld';
import { useMenus } from './useMenus';
import { type Dropping, useMoving } from './useMoving';
import { useNotes } from './useNotes';
import { type PartActions, PartContext } from './usePart';
import { useSteady } from './useSteady';
import type { Hand } from './useZoomStep';

const PeopleCard = late(() => import('./PeopleNode').then((module) => module.PeopleCard));
const NoteCard = late(() => import('./NoteCard').then((module) => module.NoteCard));
const FrameNames = late(() => import('./FrameNames').then((module) => module.FrameNames));
const LandingRing = late(() => import('./LandingRing').then((module) => module.LandingRing));
const NoteLines = late(() => import('./NoteLines').then((module) => module.NoteLines));

const NODE_TYPES: NodeTypes = {
  gateway: GatewayDial,
  server: ServerCard,
  user: UserCard,
  external: ExternalCard,
  cluster: ClusterFrame,
  people: PeopleCard,
  note: NoteCard,
};
const GRID: [number, number] = [8, 8];

/** What stands where at this moment. */
export interface Picture {
  readonly moving: Moving;
  readonly people: People;
}

export interface CanvasProps extends Connecting, Dropping {
  readonly topology: Topology;
  /** Another number with each document. */
  readonly opened: number;
  readonly folding: Folding;
  readonly notes: readonly Note[];
  /** A note that is shown whole, whatever lies below it. */
  readonly openNote: string | null;
  readonly selection: readonly string[];
  /** What is looked for and found: it is marked, and so is the group of whoever is folded. */
  readonly hits: readonly string[];
  /** Stands out of the group while looked for. */
  readonly sought: string | null;
  readonly watched: Watched;
  /** No text on it is smaller on the screen, in pixels. */
  readonly leastText: number;
  readonly parts: PartActions;
  readonly onSelect: (ids: readonly string[]) => void;
  /** `from`: where those stand that are not where the document has them. */
  readonly onNudge: (ids: readonly string[], dx: number, dy: number, from: ReadonlyMap<string, Position>) => void;
  readonly onMenu: (target: MenuTarget, at: ScreenPoint) => void;
  /** A hand moves the view. */
  readonly onHand: () => void;
  /** What is drawn with the request shown, in canvas coordinates. */
  readonly children?: ReactNode | ((picture: Picture) => ReactNode);
  /** What lies on the picture and does not move with it. */
  readonly tools?: ReactNode;
  /** What stands in its corner while something is out of sight; null: nothing ever. */
  readonly overview?: ReactNode;
}

export function Canvas(props: CanvasProps) {
  const {
    topology,
    opened,
    folding,
    notes,
    openNote,
    selection,
    hits,
    sought,
    watched,
    leastText,
    parts,
    connecting,
    onSelect,
    onMove,
    onLogIn,
    onJoin,
    onCopyTo,
    onNudge,
    onConnect,
    onStartConnect,
    onMenu,
    onDragging,
    onHand,
    tools,
    overview,
    children,
  } = props;
  const feeds = useFeeds(topology, watched);
  const onCards = useMemo(() => ({ ...parts, ...feeds }), [parts, feeds]);
  const request = watched.traces[watched.request]?.request;
  const [sender, receiver] = [request?.from, request?.to];
  const [renaming, joining] = [parts.renaming, connecting?.id];
  const people = useMemo(() => {
    const always = [sender, receiver, renaming, joining, sought].flatMap((id) => (id ? [id] : []));
    return peopleOf(topology, folding, { always, selection });
  }, [topology, folding, selection, sender, receiver, renaming, joining, sought]);
  const {
    moving: inHand,
    landing,
    left,
    move,
    drags,
  } = useMoving(topology, people, { onMove, onLogIn, onJoin, onCopyTo, onDragging });
  const moving = useMemo(() => withFollowers(topology, people, inHand), [topology, people, inHand]);
  const { finishAt, lines } = useConnecting({ connecting, onConnect, onStartConnect });
  const memory = useRef(nothingRemembered());
  const heard = useRef<unknown>(null);
  const [hand] = useState((): Hand => ({ moves: false }));
  const chosen = useMemo(() => new Set(selection), [selection]);
  const drawn = useMemo(
    () => flowNodes(withoutMembership(topology, left), moving, chosen, memory.current, people),
    [topology, left, moving, chosen, people],
  );
  const placed = useNotes(drawn, notes, topology, moving, chosen, parts.renaming, openNote, leastText, hand);
  const nodes = useMemo(() => withHits(placed, hits, people), [placed, hits, people]);
  const kept = useMemo(
    () => nodes.flatMap((node) => (node.type === 'note' && node.data.open ? [boxOfNode(node)] : [])),
    [nodes],
  );
  const { discovery } = watched;
  const links = useMemo(() => {
    const all = linksOf(topology, selection, people);
    return discovery ? triedLinks(all, discovery) : all;
  }, [topology, selection, people, discovery]);
  const groups = useMemo(() => new Map(people.groups.map((group) => [group.id, group])), [people]);
  const { least, most } = useMemo(
    () => limitsFor(bounds([...drawn.map(boxOfNode), ...noteBoxes(notes)])),
    [drawn, notes],
  );

  const onNodesChange = useCallback(
    (changes: NodeChange<PictureNode>[]) => {
      const next = new Set(chosen);
      let selecting = false;
      const moved = new Map<string, Position>();
      for (const change of changes) {
        if (change.type === 'select') {
          selecting = true;
          for (const id of groups.get(change.id)?.people.map((person) => person.id) ?? [change.id]) {
            if (change.selected) next.add(id);
            else next.delete(id);
          }
        }
        if (change.type === 'position' && change.position && change.dragging) {
          moved.set(change.id, [change.position.x, change.position.y]);
        }
      }
      if (selecting) onSelect([...next]);
      if (moved.size > 0) move(moved);
    },
    [chosen, groups, onSelect, move],
  );

  const { partMenu, presses } = useMenus({ groups, links, selection, onMenu });

  // Held, Space pans from anywhere, cards included.
  const spaceHeld = useHeld();

  const keyDown = useCardKeys({
    selection,
    chosen,
    standing: people.outstanding,
    finishAt,
    partMenu,
    onSelect,
    onNudge,
  });
  // React Flow draws every card anew where it is handed another function.
  const nodeClick = useSteady((event: MouseEvent, { id }: PictureNode): void => {
    if (!groups.has(id)) finishAt(id, { x: event.clientX, y: event.clientY });
  });
  const nodeDoubleClick = useSteady((_: MouseEvent, { id, type }: PictureNode): void => {
    if (type === 'note') parts.onStartRename(id);
  });
  const portal = typeof children === 'function' ? children({ moving, people }) : children;

  return (
    <PartContext value={onCards}>
      <LegibleFrame
        className={`${styles.canvas} ${connecting ? 'connecting' : ''}`}
        topology={topology}
        nodes={drawn}
        kept={kept}
        selected={chosen}
        watched={watched}
        leastText={leastText}
        hand={hand}
      >
        <ReactFlow<PictureNode>
          {...presses}
          tabIndex={-1}
          onKeyDown={keyDown}
          nodesDraggable={!spaceHeld}
          noPanClassName={spaceHeld ? 'never' : 'nopan'}
          nodes={nodes}
          nodeTypes={NODE_TYPES}
          onNodesChange={onNodesChange}
          {...drags}
          {...lines}
          onNodeClick={nodeClick}
          onNodeDoubleClick={nodeDoubleClick}
          onPaneClick={(event) => {
            if (connecting) onConnect(connecting, null, { x: event.clientX, y: event.clientY });
            else onSelect([]);
          }}
          connectionMode={ConnectionMode.Loose}
          connectionRadius={24}
          snapToGrid
          snapGrid={GRID}
          minZoom={least}
          maxZoom={most}
          // A view that moves by itself does so without an event, or with the last one of a wheel that has just come to rest.
          onMoveStart={(event) => {
            hand.moves = event !== null && event !== heard.current;
          }}
          onMoveEnd={() => {
            hand.moves = false;
          }}
          onMove={(event) => {
            if (!event || event === heard.current) return;
            heard.current = event;
            onHand();
          }}
          multiSelectionKeyCode={ADD_KEYS}
          selectionKeyCode="Shift"
          panActivationKeyCode={null}
          deleteKeyCode={null}
          panOnScroll={false}
          panOnScrollMode={PanOnScrollMode.Free}
          zoomOnDoubleClick={false}
          disableKeyboardA11y
          nodesFocusable
          elevateNodesOnSelect={false}
          selectNodesOnDrag={false}
        >
          <ViewportPortal>
            <Links
              key={opened}
              topology={topology}
              links={links}
              moving={moving}
              people={people}
              selected={chosen}
              quiet={watched.underWay}
            />
            {topology.clusters.length > 0 && <FrameNames nodes={drawn} />}
            <Names nodes={drawn} />
            {notes.length > 0 && <NoteLines nodes={nodes} />}
            {landing && <LandingRing nodes={drawn} landing={landing} />}
            {portal}
          </ViewportPortal>
        </ReactFlow>
        <div className={styles.tools} data-floats="tools">
          {tools}
        </div>
        {overview && (
          <div className={styles.corner} data-floats="corner">
            {overview}
          </div>
        )}
      </LegibleFrame>
    </PartContext>
  );
}
