/** The cards of people: a local user with where they are logged in and their home server, an external user with the domain. */

import { CircleDashed, Diamond, Globe, House, Plug, UserRound } from 'lucide-react';
import { memo } from 'react';
import { Handle, type NodeProps, Position } from 'reactflow';
import { listed } from '../saying/saying';
import { Unseen } from '../signs/Unseen';
import type { Fault } from '../topology/faults';
import { FaultBadge, OfflineBadge } from './Badges';
import { CardName, CutName } from './CardName';
import styles from './Cards.module.css';
import { showsRows } from './detail';
import type { ExternalNode, UserNode } from './flow';
import { attributesOf } from './looks';
import { useDetail } from './useDetail';
import { useLook } from './usePart';
import { PERSON } from './words';

function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const whole = showsRows(useDetail());
  if (faults.length === 0) return null;
  const names = listed(
    faults.map((fault) => fault.name),
    'comma',
  );
  return (
    <>
      <FaultBadge names={names} />
      {whole && (
        <span className={styles.faultMark} title={names} role="img" aria-label={names}>
          <Diamond aria-hidden />
        </span>
      )}
    </>
  );
}

export const UserCard = memo(function UserCard({ id, data, selected }: NodeProps<UserNode>) {
  const look = useLook(id);
  const whole = showsRows(useDetail());
  const { part, connected, connectedDown, home, homeUnknown, faults } = data;
  const absent = connected === null || connectedDown;
  return (
    <div className={styles.card} data-kind="user" data-selected={selected || undefined} {...attributesOf(look)}>
      <UserRound className={styles.sign} aria-hidden />
      {absent && <OfflineBadge title={PERSON.nowhere} />}
      <CardName id={id} name={part.name} />
      <Faults faults={faults} />
      <span className={styles.row} data-sign={absent ? 'absent' : 'connected'}>
        {whole && (
          <>
            {absent ? <CircleDashed aria-hidden /> : <Plug aria-hidden />}
            <span className={styles.rowText}>
              {connected !== null && <Unseen>{PERSON.connected}</Unseen>}
              {connected === null ? <span>{PERSON.nowhere}</span> : <CutName name={connected} />}
            </span>
            {connectedDown && <span>{PERSON.down}</span>}
          </>
        )}
        <Handle
          type="source"
          position={Position.Right}
          id="connected"
          className={styles.rowHandle}
          aria-hidden
          title={PERSON.toServer}
        />
      </span>
      <span className={styles.row} data-sign={homeUnknown ? 'stop' : home === null ? 'none' : 'home'}>
        {whole && (
          <>
            {homeUnknown ? <Diamond aria-hidden /> : <House aria-hidden />}
            <span className={styles.rowText}>
              {home !== null && <Unseen>{PERSON.home}</Unseen>}
              {home === null ? <span>{PERSON.noHome}</span> : <CutName name={home} />}
            </span>
          </>
        )}
        <Handle
          type="source"
          position={Position.Right}
          id="home"
          className={`${styles.rowHandle} ${styles.square}`}
          aria-hidden
          title={PERSON.toHome}
        />
      </span>
    </div>
  );
});

export const ExternalCard = memo(function ExternalCard({ id, data, selected }: NodeProps<ExternalNode>) {
  const look = useLook(id);
  const whole = showsRows(useDetail());
  const { part, domain, faults } = data;
  return (
    <div className={styles.card} data-kind="external" data-selected={selected || undefined} {...attributesOf(look)}>
      <Globe className={styles.sign} aria-hidden />
      <CardName id={id} name={part.name} />
      <Faults faults={faults} />
      {whole && (
        <span className={styles.small} title={part.mail}>
          {domain === null ? PERSON.noDomain : <CutName name={domain} />}
        </span>
      )}
      <Handle
        type="source"
        position={Position.Bottom}
        id="send"
        className={styles.handle}
        aria-hidden
        title={PERSON.send}
      />
    </div>
  );
});
