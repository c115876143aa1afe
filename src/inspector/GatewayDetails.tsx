/** What only the gateway has: whose turn it is before the first request, and the answers the playground assumes. */

import { named, plain } from '../saying/names';
import { Tag } from '../signs/Glyphs';
import { Seat } from '../signs/Seat';
import { ASSUMPTION_KEYS } from '../topology/assumptions';
import { turn } from '../topology/topology';
import { AssumptionSwitch } from './AssumptionSwitch';
import type { PartProps } from './callbacks';
import { orderRows } from './order';
import { Problem, useAnswer } from './Problem';
import { Buttons, Note, PartLink, Row, Rows, Section } from './Section';
import { GATEWAY } from './words';

export function GatewayDetails({ playground, onSetStartTurn, onSetAssumption, onSelect, onPlayDiscovery }: PartProps) {
  const { topology, state } = playground;
  const { problem, tell } = useAnswer();
  const seated = orderRows(topology).listed.filter((row) => row.seat !== null);
  const next = turn(topology, state.next);
  return (
    <>
      <Section title={GATEWAY.turn}>
        {seated.length === 0 ? (
          <Note>{GATEWAY.noTurn}</Note>
        ) : (
          <Rows label={GATEWAY.list}>
            {seated.map(({ id, name, seat }) => (
              <Row key={id}>
                <Seat seat={seat} />
                <PartLink topology={topology} id={id} onSelect={onSelect} />
                {id === next ? (
                  <Tag sign="next" />
                ) : (
                  <button
                    type="button"
                    aria-label={GATEWAY.setAsNext(plain(named(name)))}
                    onClick={() => tell(onSetStartTurn(id))}
                  >
                    {GATEWAY.setNext}
                  </button>
                )}
              </Row>
            ))}
          </Rows>
        )}
        <Problem text={problem} />
        <Buttons>
          <button type="button" onClick={onPlayDiscovery}>
            {GATEWAY.discovery}
          </button>
        </Buttons>
      </Section>
      <Section title={GATEWAY.open}>
        {ASSUMPTION_KEYS.map((key) => (
          <AssumptionSwitch key={key} assumptions={topology.assumptions} assumptionKey={key} onSet={onSetAssumption} />
        ))}
      </Section>
    </>
  );
}
