/** The ticket note of the request that was shown when it was asked for, connected. */

import { useMemo, useState } from 'react';
import { TicketDialog } from '../report/TicketDialog';
import { encodeLink } from '../sharing/link';
import { linkTo } from '../sharing/moment';
import { useApp, useAppContext } from './useApp';
import { useCopyHtml } from './useCopyHtml';

export function TicketPane() {
  const { store, actions, pageAddress } = useAppContext();
  const playground = useApp((state) => state.playground);
  const [{ request, step }] = useState(() => store.getState().playhead);
  const onCopyHtml = useCopyHtml();
  const link = useMemo(() => {
    const whole = encodeLink(playground);
    return whole === null ? null : `${pageAddress()}#${linkTo(whole, { request, step })}`;
  }, [playground, request, step, pageAddress]);
  return (
    <TicketDialog
      playground={playground}
      request={request}
      link={link}
      onCopy={actions.copyText}
      onCopyHtml={onCopyHtml}
      onClose={store.closeDialog}
    />
  );
}
