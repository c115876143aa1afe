/** What a secondary press or a long one asks for, wherever it is on the canvas: the menu of what lies there. */

import type { MouseEvent } from 'react';
import type { PeopleGroup } from './folding';
import type { MenuTarget, ScreenPoint } from './gestures';
import type { PartLink } from './links';
import type { PictureNode } from './noteNodes';
import { useLongPress } from './useLongPress';
import { useSteady } from './useSteady';
import { linkOf, partUnder, useToCanvas } from './viewport';

interface Menus {
  readonly groups: ReadonlyMap<string, PeopleGroup>;
  readonly links: readonly PartLink[];
  readonly selection: readonly string[];
  readonly onMenu: (target: MenuTarget, at: ScreenPoint) => void;
}

type AnyMouseEvent = MouseEvent | globalThis.MouseEvent;

const placeOf = ({ clientX, clientY }: AnyMouseEvent): ScreenPoint => ({ x: clientX, y: clientY });

/** `partMenu` opens that of a part for the keyboard; the others are what React Flow is to be told. */
export function useMenus({ groups, links, selection, onMenu }: Menus) {
  const toCanvas = useToCanvas();
  const partMenu = (id: string, at: ScreenPoint): void => {
    const group = groups.get(id);
    if (group) onMenu({ kind: 'people', server: group.server }, at);
    else onMenu({ kind: 'parts', ids: selection.includes(id) ? selection : [id] }, at);
  };
  const canvasMenu = (at: ScreenPoint): void => {
    const { x, y } = toCanvas(at);
    onMenu({ kind: 'canvas', position: [x, y] }, at);
  };
  const press = useLongPress((at) => {
    const id = partUnder(at);
    if (id) partMenu(id, at);
    else canvasMenu(at);
  });
  const onNodeContextMenu = useSteady((event: MouseEvent, { id }: PictureNode): void => {
    event.preventDefault();
    partMenu(id, placeOf(event));
  });
  return {
    partMenu,
    presses: {
      ...press,
      onNodeContextMenu,
      onContextMenu(event: MouseEvent<HTMLDivElement>): void {
        const id = linkOf(event.target);
        const link = links.find((each) => each.id === id);
        if (!link) return;
        event.preventDefault();
        if (link.people === undefined) onMenu({ kind: 'link', link }, placeOf(event));
        else partMenu(link.to, placeOf(event));
      },
      onPaneContextMenu(event: AnyMouseEvent): void {
        event.preventDefault();
        canvasMenu(placeOf(event));
      },
    },
  };
}
