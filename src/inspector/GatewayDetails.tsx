/** What only the gateway has: the order of the turns, whose turn it is before the first request, and the answers the playground assumes. */

import { named, plain } from '../saying/names';
import { Tag } from '../signs/Glyphs';
import { ASSUMPTION_KEYS } from '../topology/assumptions';
import { turn } from '../topology/topology';
import { AssumptionSwitch } from './AssumptionSwitch';
import type { PartProps } from './callbacks';
import { orderRows } from './order';
import { Problem, useAnswer } from './Problem';
import { Buttons, Note, Section } from './Section';
import { ServerOrder } from './ServerOrder';
import { GATEWAY } from './words';

export function GatewayDetails(props: PartProps) {
  const { playground, onSetStartTurn, onMoveServer, onSetAssumption, onSelect, onPlayDiscovery } = props;
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
          <ServerOrder
            topology={topology}
            label={GATEWAY.list}
            onMoveServer={onMoveServer}
            onSelect={onSelect}
            beside={({ id, name }) =>
              id === next ? (
                <Tag sign="next" />
              ) : (
                <button
                  type="button"
                  aria-label={GATEWAY.setAsNext(plain(named(name)))}
                  onClick={() => tell(onSetStartTurn(id))}
                >
                  {GATEWAY.setNext}
                </button>
              )
            }
          />
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
