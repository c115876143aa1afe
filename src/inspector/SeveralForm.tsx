/** Several selected parts: what they are, the link where they are a pair of servers, and a cluster where they are servers. */

import { listed } from '../saying/saying';
import type { InspectorProps } from './callbacks';
import { counted, selectedByKind } from './community';
import { MakeCluster } from './MakeCluster';
import { PairLink } from './PairLink';
import { Problem, useAnswer } from './Problem';
import { Buttons, Form, Long, PartLink, Row, Rows, Section } from './Section';
import { FORM, SEVERAL } from './words';

export function SeveralForm(props: InspectorProps) {
  const { playground, selection, onRemove, onDuplicate, onSelect } = props;
  const { topology } = playground;
  const { problem, tell } = useAnswer();
  const kinds = selectedByKind(topology, selection);
  const [first, second] = selection;
  const onlyServers = kinds.length === 1 && kinds[0]?.[0] === 'server';
  const pair = onlyServers && selection.length === 2 && first !== undefined && second !== undefined;
  return (
    <Form
      title={SEVERAL.title(selection.length)}
      about={listed(
        kinds.map((kind) => counted(...kind)),
        'comma',
      )}
    >
      <Buttons>
        <button type="button" onClick={() => tell(onDuplicate(selection))}>
          {FORM.duplicate}
        </button>
        <button type="button" onClick={() => tell(onRemove(selection))}>
          {FORM.remove}
        </button>
      </Buttons>
      <Problem text={problem} />
      {pair && <PairLink {...props} topology={topology} pair={[first, second]} />}
      {onlyServers && <MakeCluster key={selection.join(' ')} {...props} topology={topology} servers={selection} />}
      <Section title={SEVERAL.selected}>
        <Rows>
          <Long items={selection} first={12}>
            {(id) => (
              <Row key={id}>
                <PartLink topology={topology} id={id} onSelect={onSelect} />
              </Row>
            )}
          </Long>
        </Rows>
      </Section>
    </Form>
  );
}
