/** What a step of a lesson does, and the way of a request, with the names that people use. */

import { called } from '../routing/called';
import { describeRequest } from '../routing/describe';
import { named } from '../saying/names';
import { count, listed } from '../saying/saying';
import { attributeOf } from '../topology/catalog';
import { findPart, type Topology } from '../topology/topology';
import { AUTHOR_WORDS } from './authorWords';
import { wholeOf } from './changing';
import { type Change, kindOf, type LessonStep } from './steps';

/** In one line for each thing it does; none where it only tells. */
export function stepSaid(topology: Topology, told: LessonStep): readonly string[] {
  const { kind, step } = kindOf(told);
  if (kind === 'words') return [];
  if (kind === 'change') return step.change.map((change) => changeSaid(topology, change));
  if (kind === 'task')
    return step.until.map(({ send, is }) => `${describeRequest(topology, send)}: ${waySaid(topology, is)}`);
  return [describeRequest(topology, step.send)];
}

function changeSaid(topology: Topology, { part, attribute, value }: Change): string {
  const whole = wholeOf({ part, attribute });
  if (whole !== null) return AUTHOR_WORDS.wholes[whole];
  const kind = findPart(topology, part)?.kind;
  const row = kind && attributeOf(kind, attribute);
  if (!row) return AUTHOR_WORDS.changes(called(topology, part), attribute, String(value));
  return AUTHOR_WORDS.changes(called(topology, part), row.label, valueSaid(topology, row.control, value));
}

type Control = NonNullable<ReturnType<typeof attributeOf>>['control'];

function valueSaid(topology: Topology, control: Control, value: Change['value']): string {
  if (control.kind === 'switch') return value === true ? control.on : control.off;
  if (control.kind === 'choice') return control.choices.find((each) => each.value === value)?.label ?? String(value);
  if (value === null || value === '') return AUTHOR_WORDS.nothing;
  if (typeof value === 'number') return count(value);
  if (typeof value === 'string') return findPart(topology, value) ? called(topology, value) : named(value);
  return Array.isArray(value) && value.length > 0
    ? listed(value.map((each) => named(String(each))))
    : AUTHOR_WORDS.nothing;
}

/** The text of a way, its ids as names. */
export const waySaid = (topology: Topology, is: string): string =>
  is
    .split(' ')
    .map((word) => {
      const [, id = '', mark = ''] = /^(.*?)(\??)$/.exec(word) ?? [];
      return findPart(topology, id) ? `${called(topology, id)}${mark}` : word;
    })
    .join(' ');
