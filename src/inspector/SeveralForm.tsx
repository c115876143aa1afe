/** Several selected parts: what they are, what those of a kind have in common, the link where they are a pair of servers, and a cluster where they are servers. */

import { titleOf } from '../playground/notes';
import type { Note } from '../playground/playground';
import { listed } from '../saying/saying';
import { findPart } from '../topology/topology';
import type { InspectorProps } from './callbacks';
import { counted, selectedByKind } from './community';
import { MakeCluster } from './MakeCluster';
import { NOTE_FORM } from './noteWords';
import { PairLink } from './PairLink';
import { Problem, useAnswer } from './Problem';
import { Buttons, Form, Long, PartLink, Row, Rows, Section } from './Section';
import { SeveralFields } from './SeveralFields';
import { FORM, SEVERAL } from './words';

export function SeveralForm(props: InspectorProps) {
  const { playground, selection, onRemove, onDuplicate, onSelect } = props;
  const { topology } = playground;
  const { problem, tell } = useAnswer();
  const kinds = selectedByKind(topology, selection);
  const [first, second] = selection;
  const notes = playground.notes.filter(({ id }) => selection.includes(id));
  const onlyServers = kinds.length === 1 && kinds[0]?.[0] === 'server' && notes.length === 0;
  const pair = onlyServers && selection.length === 2 && first !== undefined && second !== undefined;
  return (
    <Form
      title={SEVERAL.title(selection.length)}
      about={listed(
        [...kinds.map((kind) => counted(...kind)), ...(notes.length > 0 ? [NOTE_FORM.count(notes.length)] : [])],
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
      {kinds.map(([kind, number]) => {
        if (number < 2) return null;
        const ids = selection.filter((id) => findPart(topology, id)?.kind === kind);
        return <SeveralFields key={`${kind} ${ids.join(' ')}`} {...props} topology={topology} kind={kind} ids={ids} />;
      })}
      {pair && <PairLink {...props} topology={topology} pair={[first, second]} />}
      {onlyServers && <MakeCluster key={selection.join(' ')} {...props} topology={topology} servers={selection} />}
      <Section title={SEVERAL.selected}>
        <Rows>
          <Long items={selection} first={12}>
            {(id) => (
              <Row key={id}>
                <PartLink topology={topology} id={id} name={titleIn(notes, id)} onSelect={onSelect} />
              </Row>
            )}
          </Long>
        </Rows>
      </Section>
    </Form>
  );
}

function titleIn(notes: readonly Note[], id: string): string | undefined {
  const note = notes.find((each) => each.id === id);
  return note && titleOf(note);
}
