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

function aboutOf(topology: Topology, { external, direction, kind, users }: Symptom, chance: Chance): string {
  const { all, some } = ABOUT[direction][kind];
  const stranger = called(topology, external);
  if (users === 'all') return chance.pick(all)(stranger);
  return chance.pick(some)(stranger, listed(users.map((id) => called(topology, id))));
}

function endOf({ seen, share }: Symptom, chance: Chance): string {
  const ends = ENDS[seen];
  return typeof share === 'string' ? chance.pick(ends[share]) : chance.pick(ends.counted)(share.fails, share.of);
}
