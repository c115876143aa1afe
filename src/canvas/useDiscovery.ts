/** How cards know how far the gateway has come with learning its servers, while that is played. */

import { useSyncExternalStore } from 'react';
import { type DiscoveryMoment, type Learnt, learntOf } from '../routing/discovery';
import { PLAYED } from './discovered';
import { usePartActions } from './usePart';

/** Null while it is not played. */
export function useDiscovery(): DiscoveryMoment | null {
  const { discovery } = usePartActions();
  return useSyncExternalStore(
    (listener) => discovery.subscribe(PLAYED, listener),
    () => discovery.read(PLAYED),
  );
}

/** How far it has come with one server; null while it is not played. */
export function useLearnt(id: string): Learnt | null {
  const { discovery } = usePartActions();
  return useSyncExternalStore(
    (listener) => discovery.subscribe(PLAYED, listener),
    () => {
      const moment = discovery.read(PLAYED);
      return moment && learntOf(moment, id);
    },
  );
}
