/** Changes what is selected: the community while nothing is, the form of one part or note, or what several have in common. */

import { findNote, holds } from '../playground/notes';
import type { InspectorProps } from './callbacks';
import { Glance } from './Glance';
import { NoteForm } from './NoteForm';
import { PartForm } from './PartForm';
import { SeveralForm } from './SeveralForm';

export function Inspector(props: InspectorProps) {
  const { playground } = props;
  const selection = props.selection.filter((id) => holds(playground, id));
  const [only] = selection;
  if (only === undefined) return <Glance {...props} selection={selection} />;
  if (selection.length > 1) return <SeveralForm {...props} selection={selection} />;
  const note = findNote(playground, only);
  if (note) return <NoteForm key={only} {...props} id={only} note={note} />;
  return <PartForm key={only} {...props} id={only} />;
}
