/** The link between two servers, open or blocked. */

import { called } from '../routing/called';
import { plain } from '../saying/names';
import { Sentence } from '../signs/Sentence';
import { CONNECTIONS } from '../topology/connections';
import { serverLinkOpen, type Topology } from '../topology/topology';
import type { Answer, InspectorCallbacks } from './callbacks';
import { FaultName, Problem, useAnswer } from './Problem';
import { Note, Row, Rows, Section } from './Section';
import { Switch } from './Switch';

interface PairLinkProps extends Pick<InspectorCallbacks, 'onSetLink'> {
  readonly topology: Topology;
  readonly pair: readonly [string, string];
}

export function PairLink({ topology, pair, onSetLink }: PairLinkProps) {
  const { problem, tell } = useAnswer();
  const [a, b] = pair;
  return (
    <Section title="Link between these servers">
      <Rows>
        <Row>
          <Sentence text={`${called(topology, a)} – ${called(topology, b)}`} />
          <LinkSwitch topology={topology} pair={pair} onSetLink={onSetLink} tell={tell} />
        </Row>
      </Rows>
      {!serverLinkOpen(topology, a, b) && <FaultName name={CONNECTIONS.servers.fault.name} />}
      <Problem text={problem} />
      <Note>Over this link one server passes a request on to the other. Every pair has one unless it is blocked.</Note>
    </Section>
  );
}

const WORDS = { on: 'Open', off: 'Blocked' } as const;

/** Opens and blocks the link of a pair; `tell` gets the answer. */
export function LinkSwitch(props: PairLinkProps & { readonly tell: (answer: Answer) => void }) {
  const { topology, pair, onSetLink, tell } = props;
  const [a, b] = pair;
  return (
    <Switch
      on={serverLinkOpen(topology, a, b)}
      words={WORDS}
      label={plain(`Link between ${called(topology, a)} and ${called(topology, b)}`)}
      onChange={(open) => tell(onSetLink(a, b, open))}
    />
  );
}
