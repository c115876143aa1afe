/** Which faults of a part its card wears: those that nothing else at the part says already. */

import { type Fault, faultsOnCard } from '../topology/faults';
import { findServer, type Topology } from '../topology/topology';
import { outsideList } from './links';

/** On a server that is not in the list because nothing is configured, being discovered is no matter. */
export const wornByServer = (faults: readonly Fault[], outside: string | null): readonly Fault[] =>
  faults.filter(({ attribute }) => attribute !== 'discovered' || outside !== null);

/** A dial without seats asks to be connected by itself. */
export const wornByGateway = (faults: readonly Fault[]): readonly Fault[] =>
  faults.filter(({ attribute }) => attribute !== 'configuredServer');

/** Of any part, as it stands while no discovery is played. */
export function wornBy(topology: Topology, id: string): readonly Fault[] {
  const faults = faultsOnCard(topology, id);
  if (topology.gateway?.id === id) return wornByGateway(faults);
  const server = findServer(topology, id);
  return server ? wornByServer(faults, outsideList(topology, server)) : faults;
}
