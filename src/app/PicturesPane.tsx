/** Pictures and the printed report, connected: of what is shown, and of nothing that is still asked. */

import { useCallback, useEffect, useMemo, useState } from 'react';
import { encode } from 'uqr';
import type { Playground } from '../playground/playground';
import { canvasSvg } from '../report/canvasPicture';
import { filmSvg, stillsOf } from '../report/film';
import { type FilmPlan, filmPlan } from '../report/filmPlan';
import { type PictureKind, PicturesDialog } from '../report/PicturesDialog';
import type { FrameOptions } from '../report/pictureFrame';
import { ReportPages } from '../report/ReportPages';
import { sequenceSvg } from '../report/sequencePicture';
import { isWhole } from '../routing/trace';
import { encodeLink } from '../sharing/link';
import { linkTo } from '../sharing/moment';
import { SHARE_WORDS } from '../sharing/shareWords';
import { momentShown, shownTrace } from './store/state';
import { useApp, useAppContext } from './useApp';

/** Up to here a telephone reads the code off a slide. */
const LONGEST_FOR_QR = 1200;
const TYPES = { svg: 'image/svg+xml', png: 'image/png', webm: 'video/webm' } as const;
/** The day, as everybody writes it alike. */
const today = (): string => new Date().toISOString().slice(0, 10);

export function PicturesPane({ onClose }: { readonly onClose: () => void }) {
  const { store, actions, pageAddress } = useAppContext();
  const playground = useApp((state) => state.playground);
  const asked = useApp((state) => state.exercise !== null);
  const [{ moment, trace, request }] = useState(() => {
    const state = store.getState();
    const shown = shownTrace(state);
    // What is asked first is in no picture either.
    const { request } = state.playhead;
    if (!shown || !isWhole(shown)) return { moment: null, trace: null, request };
    return { moment: momentShown(state), trace: shown, request };
  });
  const [date] = useState(today);
  const [printing, setPrinting] = useState<string | null>(null);
  const address = useMemo(() => {
    const link = encodeLink(playground);
    return link === null ? null : `${pageAddress()}#${linkTo(link, moment)}`;
  }, [playground, moment, pageAddress]);
  const framing = useCallback(
    (withLink: boolean): FrameOptions => {
      const told = withLink ? address : null;
      const qr = told !== null && told.length <= LONGEST_FOR_QR ? encode(told, { ecc: 'L', border: 4 }).data : null;
      return { date, address: told, qr };
    },
    [address, date],
  );
  const drawn = useCallback(
    (kind: PictureKind, withLink: boolean): string | null => {
      if (kind === 'film') return trace && filmSvg(playground, request, framing(false));
      if (kind === 'sequence') return trace && sequenceSvg(playground, trace, framing(withLink));
      return canvasSvg(playground, { moment, ...framing(withLink) });
    },
    [playground, trace, request, moment, framing],
  );
  const planned = (): FilmPlan | null => {
    const stills = trace && stillsOf(playground, request, framing(false));
    return stills && filmPlan(stills);
  };
  // Title and date stand above it on the paper.
  const putOnPaper = (withLink: boolean): void =>
    setPrinting(canvasSvg(playground, { moment, ...framing(withLink), headless: true }));
  const { title } = playground;
  const done = useCallback(() => setPrinting(null), []);
  return (
    <>
      <PicturesDialog
        drawn={drawn}
        planned={planned}
        hasLink={address !== null}
        onSave={(kind, ending, picture) =>
          actions.saveText(title, { ending: `${kind}.${ending}`, type: TYPES[ending] }, picture)
        }
        onPrint={asked ? null : putOnPaper}
        onClose={onClose}
      />
      {printing !== null && <Printing playground={playground} picture={printing} date={date} onDone={done} />}
    </>
  );
}

interface PrintingProps {
  readonly playground: Playground;
  readonly picture: string;
  readonly date: string;
  readonly onDone: () => void;
}

/** On paper as soon as its picture can be drawn. */
function Printing({ playground, picture, date, onDone }: PrintingProps) {
  const url = useMemo(() => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`, [picture]);
  useEffect(() => {
    const image = Object.assign(new Image(), { src: url });
    const put = (): void => {
      print();
      onDone();
    };
    void image.decode().then(put, onDone);
  }, [url, onDone]);
  return (
    <ReportPages playground={playground} picture={url} title={playground.title || SHARE_WORDS.untitled} date={date} />
  );
}
