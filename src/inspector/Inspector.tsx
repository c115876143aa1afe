/** Changes what is selected: the community while nothing is, the form of one part, or what several parts have in common. */

import { findPart } from '../topology/topology';
import type { InspectorProps } from './callbacks';
import { Glance } from './Glance';
import { PartForm } from './PartForm';
import { SeveralForm } from './SeveralForm';

export function Inspector(props: InspectorProps) {
  const { topology } = props.playground;
  const selection = props.selection.filter((id) => findPart(topology, id) !== undefined);
  const [only] = selection;
  if (only === undefined) return <Glance {...props} selection={selection} />;
  if (selection.length === 1) return <PartForm key={only} {...props} id={only} />;
  return <SeveralForm {...props} selection={selection} />;
}
