/** What only a cluster has: its members, and who is at home in it. */

import { X } from 'lucide-react';
import { named, plain } from '../saying/names';
import type { PartProps } from './callbacks';
import { homeOf, membersOf } from './community';
import { clusterSizeAdvice } from './homeWords';
import { People } from './People';
import { Problem, useAnswer } from './Problem';
import { Note, PartLink, Row, Rows, Section } from './Section';
import { CLUSTER } from './words';

export function ClusterDetails({ playground, id, onJoin, onSelect }: PartProps) {
  const { topology } = playground;
  const { problem, tell } = useAnswer();
  const members = membersOf(topology, id);
  const advice = clusterSizeAdvice(members.length);
  const others = topology.servers.filter((server) => server.cluster !== id);
  return (
    <>
      <Section title={CLUSTER.members}>
        {members.length === 0 && <Note>{CLUSTER.noMember}</Note>}
        {members.length > 0 && (
          <Rows label={CLUSTER.members}>
            {members.map((server) => (
              <Row key={server.id}>
                <PartLink topology={topology} id={server.id} onSelect={onSelect} />
                <button
                  type="button"
                  data-look="bare"
                  data-icon
                  title={CLUSTER.takeOut(plain(named(server.name)))}
                  aria-label={CLUSTER.takeOutOfIt(plain(named(server.name)))}
                  onClick={() => tell(onJoin([server.id], null))}
                >
                  <X aria-hidden="true" />
                </button>
              </Row>
            ))}
          </Rows>
        )}
        {others.length > 0 && (
          <select aria-label={CLUSTER.add} value="" onChange={({ target }) => tell(onJoin([target.value], id))}>
            <option value="" disabled>
              {CLUSTER.addFrom}
            </option>
            {others.map((server) => (
              <option key={server.id} value={server.id} dir="auto" translate="no">
                {server.name}
              </option>
            ))}
          </select>
        )}
        <Problem text={problem} />
        {advice !== null && <Note>{advice}</Note>}
      </Section>
      <Section title={CLUSTER.users}>
        <People topology={topology} sign="home" users={homeOf(topology, id)} onSelect={onSelect} />
      </Section>
    </>
  );
}
