/** A ticket as a customer writes it: a greeting, what it is about, how that ends and how often, and what he asks for. */

import type { Symptom } from '../diagnosis/symptom';
import { called } from '../routing/called';
import { listed } from '../saying/saying';
import type { Topology } from '../topology/topology';
import type { Chance } from './chance';
import { ABOUT, CUSTOMER, ENDS } from './customerWords';

export function ticketOf(topology: Topology, symptoms: readonly Symptom[], chance: Chance): string {
  const complaints = symptoms.map((symptom, place) => {
    const said = [aboutOf(topology, symptom, chance), endOf(symptom, chance)];
    return (place === 0 ? said : [chance.pick(CUSTOMER.besides), ...said]).join(' ');
  });
  return [chance.pick(CUSTOMER.greetings), ...complaints, chance.pick(CUSTOMER.closings)].join('\n\n');
}

/** Whether a customer has words for that. */
export const isTold = ({ direction, kind, seen }: Symptom): boolean =>
  ABOUT[direction][kind] !== undefined && ENDS[seen] !== undefined;

function aboutOf(topology: Topology, { external, direction, kind, users }: Symptom, chance: Chance): string {
  const about = ABOUT[direction][kind];
  if (!about) throw new RangeError(`nobody complains of ${kind}`);
  const stranger = called(topology, external);
  if (users === 'all') return chance.pick(about.all)(stranger);
  return chance.pick(about.some)(stranger, listed(users.map((id) => called(topology, id))));
}

function endOf({ seen, share }: Symptom, chance: Chance): string {
  const ends = ENDS[seen];
  if (!ends) throw new RangeError(`nobody complains of ${seen}`);
  return typeof share === 'string' ? chance.pick(ends[share]) : chance.pick(ends.counted)(share.fails, share.of);
}
