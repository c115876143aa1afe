/** The card of a community server: its seat number, and for the request shown whether it landed here, sits here or lives here. */

import { Diamond, Server } from 'lucide-react';
import { memo } from 'react';
import { Handle, type NodeProps, Position } from 'reactflow';
import type { PlaceName } from '../outcomes/places';
import { named, plain } from '../saying/names';
import { listed } from '../saying/saying';
import { Tag } from '../signs/Glyphs';
import { Seat } from '../signs/Seat';
import { Sentence } from '../signs/Sentence';
import { CATALOG } from '../topology/catalog';
import { FaultBadge } from './Badges';
import { CardName, CutName } from './CardName';
import styles from './Cards.module.css';
import { showsRows, showsSeat } from './detail';
import type { ClusterNode, ServerNode } from './flow';
import { attributesOf } from './looks';
import { faultsInRow } from './rows';
import { useDetail, useLegible } from './useDetail';
import { useLearnt } from './useDiscovery';
import { useLook } from './usePart';
import { CARD, LEARNT } from './words';
import { wornByServer } from './worn';

/** Where the user of the request landed, is logged in and is at home. */
export const Places = ({ tags }: { readonly tags: readonly PlaceName[] }) => (
  <span className={styles.tags} data-count={tags.length}>
    {tags.map((sign) => (
      <Tag key={sign} sign={sign}>
        {CARD.tags[sign]}
      </Tag>
    ))}
  </span>
);

/** Its host, or in its place what is wrong with it. */
function ServerRow({ part, faults, names }: Pick<ServerNode['data'], 'part' | 'faults'> & { readonly names: string }) {
  const { zoom } = useLegible();
  const [first, ...others] = faults;
  if (first) {
    return (
      <span className={styles.faultLine} title={names}>
        <Diamond aria-hidden />
        <span className={styles.rowText}>{faultsInRow([first, ...others], zoom)}</span>
      </span>
    );
  }
  return (
    <span className={styles.small} title={part.host}>
      {part.role === 'meeting' ? <Sentence text={CARD.meeting(named(part.host))} /> : <CutName name={part.host} />}
    </span>
  );
}

export const ServerCard = memo(function ServerCard({ id, data, selected }: NodeProps<ServerNode>) {
  const look = useLook(id);
  const learnt = useLearnt(id);
  const detail = useDetail();
  const { part, faults } = data;
  const outside = learnt === null ? data.outside : LEARNT[learnt];
  const own = wornByServer(faults, learnt === null ? data.outside : null);
  const names = listed(
    own.map((fault) => fault.name),
    'comma',
  );
  return (
    <div
      className={styles.card}
      data-kind="server"
      data-selected={selected || undefined}
      data-down={!part.running || undefined}
      data-unknown={learnt === 'notYet' || learnt === 'leftOut' || undefined}
      {...attributesOf(look)}
      data-sign={look.tags[0]}
    >
      {look.seat !== null && showsSeat(detail) && (
        <Seat seat={look.seat} look="badge" next={look.isNext} title={CARD.seat(look.seat)} className={styles.seat} />
      )}
      {outside !== null && showsRows(detail) && <span className={styles.outside}>{outside}</span>}
      <Server className={styles.sign} aria-hidden />
      {own.length > 0 && <FaultBadge names={names} />}
      <CardName id={id} name={part.name} />
      {showsRows(detail) && <ServerRow part={part} faults={own} names={names} />}
      <Places tags={look.tags} />
      <Handle
        type="source"
        position={Position.Bottom}
        id="any"
        className={styles.handle}
        aria-hidden
        title={CARD.connect(plain(named(part.name)))}
      />
    </div>
  );
});

export const ClusterFrame = memo(function ClusterFrame({ id, data, selected }: NodeProps<ClusterNode>) {
  const look = useLook(id);
  return (
    <div className={styles.frame} data-selected={selected || undefined} data-sign={look.tags[0]}>
      <span className={styles.frameName}>
        <span className={styles.small}>{CATALOG.cluster.label}</span> <CardName id={id} name={data.part.name} />
        <Places tags={look.tags} />
      </span>
      <Handle
        type="source"
        position={Position.Bottom}
        id="any"
        className={styles.handle}
        aria-hidden
        title={CARD.connectCluster(plain(named(data.part.name)))}
      />
    </div>
  );
});
