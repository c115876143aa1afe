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
import { LINK } from './words';

interface PairLinkProps extends Pick<InspectorCallbacks, 'onSetLink'> {
  readonly topology: Topology;
  readonly pair: readonly [string, string];
}

export function PairLink({ topology, pair, onSetLink }: PairLinkProps) {
  const { problem, tell } = useAnswer();
  const [a, b] = pair;
  return (
    <Section title={LINK.title}>
      <Rows>
        <Row>
          <Sentence text={`${called(topology, a)} – ${called(topology, b)}`} />
          <LinkSwitch topology={topology} pair={pair} onSetLink={onSetLink} tell={tell} />
        </Row>
      </Rows>
      {!serverLinkOpen(topology, a, b) && <FaultName name={CONNECTIONS.servers.fault.name} />}
      <Problem text={problem} />
      <Note>{LINK.note}</Note>
    </Section>
  );
}

const STATES = { on: LINK.open, off: LINK.blocked } as const;

/** Opens and blocks the link of a pair; `tell` gets the answer. */
export function LinkSwitch(props: PairLinkProps & { readonly tell: (answer: Answer) => void }) {
  const { topology, pair, onSetLink, tell } = props;
  const [a, b] = pair;
  return (
    <Switch
      on={serverLinkOpen(topology, a, b)}
      words={STATES}
      label={plain(LINK.between(called(topology, a), called(topology, b)))}
      onChange={(open) => tell(onSetLink(a, b, open))}
    />
  );
}
