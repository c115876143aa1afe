/** The names that stand beside their signs, and the whole name of the part that is pointed at or has the keyboard. */

import { useRef } from 'react';
import { named } from '../saying/names';
import { Name, Sentence } from '../signs/Sentence';
import canvas from './Canvas.module.css';
import type { GatewayNode, PartNode } from './flow';
import type { Label } from './labels';
import styles from './Names.module.css';
import { NAME, nameIn, nameOfNode } from './namesBeside';
import { textWidth } from './nameWidth';
import { useLegible } from './useDetail';
import { useLook, useTurn } from './usePart';
import { usePointed } from './usePointed';
import { DIAL } from './words';

export function Names({ nodes }: { readonly nodes: readonly PartNode[] }) {
  const { names, zoom } = useLegible();
  const layer = useRef<HTMLDivElement>(null);
  const pointed = usePointed(layer);
  return (
    // The cards are heard by their names: read aloud, these would be said twice.
    <div ref={layer} className={canvas.above} aria-hidden="true">
      {nodes.map((node) => {
        const label = names.get(node.id);
        if (!label) return null;
        return <NameBeside key={node.id} node={node} label={label} />;
      })}
      {nodes.map((node) => {
        const name = nameOfNode(node);
        const label = names.get(node.id);
        if (node.id !== pointed || (label && nameIn(name, label.size) === name)) return null;
        const width = (textWidth(name, NAME.text) + 4 * NAME.about) / zoom;
        const left = node.position.x + ((node.width ?? 0) - width) / 2;
        return (
          <div key={node.id} className={styles.whole} style={{ left, top: node.position.y, width }}>
            <Name name={name} />
          </div>
        );
      })}
    </div>
  );
}

function NameBeside({ node, label: { box, size } }: { readonly node: PartNode; readonly label: Label }) {
  const { way } = useLook(node.id);
  const { x, y, width, height } = box;
  return (
    <div
      className={styles.name}
      style={{ left: x, top: y, width, height }}
      data-label={node.type}
      data-of={node.id}
      data-way={way || undefined}
    >
      <Name name={nameIn(nameOfNode(node), size)} />
      {node.type === 'gateway' && <Turns node={node} size={size} />}
    </div>
  );
}

/** What the dial says far out: who is next and who was last, with the numbers of their seats. */
function Turns({ node, size }: { readonly node: GatewayNode; readonly size: number }) {
  const { next, last } = useTurn(node.id);
  const { list } = node.data;
  const said = (id: string | null, words: (seat: number, server: string) => string) => {
    const place = list.findIndex((server) => server.id === id);
    const server = list[place];
    return server && <Sentence text={words(place + 1, named(nameIn(server.name, size)))} />;
  };
  if (list.length === 0) return <span>{DIAL.nobody}</span>;
  return (
    <>
      {said(next, DIAL.nextSeat)}
      {said(last, DIAL.lastSeat)}
    </>
  );
}
