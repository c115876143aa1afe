/** What only a server has: its place in the round robin, its links to the other servers, and the users it matters to. */

import { CONNECTIONS } from '../topology/connections';
import { serverLinkOpen, type Topology } from '../topology/topology';
import type { PartProps } from './callbacks';
import { homeOf, loggedInTo } from './community';
import { documentIndex, orderRows } from './order';
import { LinkSwitch } from './PairLink';
import { People } from './People';
import { FaultName, Problem, useAnswer } from './Problem';
import { Long, Note, PartLink, Row, Rows, Section } from './Section';
import { MoveButtons } from './ServerOrder';
import { SERVER } from './words';

export function ServerDetails({ playground, id, onSetLink, onMoveServer, onSelect }: PartProps) {
  const { topology } = playground;
  const links = useAnswer();
  const others = topology.servers.filter((server) => server.id !== id);
  return (
    <>
      <Section title={SERVER.place}>
        <Place topology={topology} id={id} onMoveServer={onMoveServer} />
      </Section>
      {others.length > 0 && (
        <Section title={SERVER.links}>
          <Rows>
            <Long items={others} first={12}>
              {(other) => (
                <Row key={other.id}>
                  <div>
                    <PartLink topology={topology} id={other.id} onSelect={onSelect} />
                    {!serverLinkOpen(topology, id, other.id) && <FaultName name={CONNECTIONS.servers.fault.name} />}
                  </div>
                  <LinkSwitch topology={topology} pair={[id, other.id]} onSetLink={onSetLink} tell={links.tell} />
                </Row>
              )}
            </Long>
          </Rows>
          <Problem text={links.problem} />
        </Section>
      )}
      <Section title={SERVER.users}>
        <People topology={topology} sign="connected" users={loggedInTo(topology, id)} onSelect={onSelect} />
        <People topology={topology} sign="home" users={homeOf(topology, id)} onSelect={onSelect} />
      </Section>
    </>
  );
}

function Place({ topology, id, onMoveServer }: Pick<PartProps, 'id' | 'onMoveServer'> & { topology: Topology }) {
  const { problem, tell } = useAnswer();
  const { listed, outside } = orderRows(topology);
  const place = listed.findIndex((row) => row.id === id);
  const row = listed[place];
  if (!row) return <Note>{outside.length > 0 ? SERVER.undiscovered : ''}</Note>;
  if (row.fixed) return <Note>{SERVER.first(listed.length)}</Note>;
  const first = listed[0]?.fixed ? 1 : 0;
  return (
    <>
      <Rows>
        <Row>
          <span>{SERVER.seat(place + 1, listed.length)}</span>
          <MoveButtons
            name={row.name}
            up={place > first}
            down={place < listed.length - 1}
            onMove={(step) => {
              const index = documentIndex(topology, id, place + step);
              if (index !== null) tell(onMoveServer(id, index));
            }}
          />
        </Row>
      </Rows>
      <Problem text={problem} />
    </>
  );
}
