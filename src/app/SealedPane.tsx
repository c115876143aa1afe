/** In place of whom faults hit, which would answer the question that is open. */

import { Sealed } from '../prediction/Sealed';
import { useAppStore } from './useApp';

export function SealedPane() {
  const store = useAppStore();
  return <Sealed onBack={() => store.showPanel('steps')} />;
}
