/** Pictures to take along: of the canvas or of the request shown, as SVG, PNG or video, saved or copied; and a report to print. */

import { CircleCheck, Copy, Download, Printer, Square } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Sheet } from '../signs/Sheet';
import { type FilmPlan, LONGEST } from './filmPlan';
import styles from './Pictures.module.css';
import { PICTURES_WORDS } from './pictureDialogWords';
import { useFilm } from './useFilm';
import { usePicture } from './usePicture';

export const PICTURE_KINDS = ['canvas', 'sequence', 'film'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

interface PicturesDialogProps {
  /** The picture as SVG; null where there is none of its kind. */
  readonly drawn: (kind: PictureKind, withLink: boolean) => string | null;
  /** What is recorded of the film; null where there is none. */
  readonly planned: () => FilmPlan | null;
  /** Whether there is a link to draw. */
  readonly hasLink: boolean;
  readonly onSave: (kind: PictureKind, ending: 'svg' | 'png' | 'webm', picture: string | Blob) => void;
  /** Null while something is asked that the report would answer. */
  readonly onPrint: ((withLink: boolean) => void) | null;
  readonly onClose: () => void;
}

type Said = 'copied' | 'saved' | 'refused' | 'notCopied' | 'stopped' | 'notRecorded';

export function PicturesDialog({ drawn, planned, hasLink, onSave, onPrint, onClose }: PicturesDialogProps) {
  const [kind, setKind] = useState<PictureKind>('canvas');
  const [withLink, setWithLink] = useState(hasLink);
  const [said, setSaid] = useState<Said | null>(null);
  const name = useId();
  const first = useRef<HTMLButtonElement>(null);
  const svg = useMemo(() => drawn(kind, withLink), [drawn, kind, withLink]);
  const isFilm = kind === 'film';
  const url = usePreview(svg);
  const { toPng, copyPng } = usePicture();
  const hasSequence = useMemo(() => drawn('sequence', false) !== null, [drawn]);
  const savePng = async (): Promise<void> => {
    const png = svg === null ? null : await toPng(svg);
    if (png) onSave(kind, 'png', png);
    setSaid(png ? 'saved' : 'refused');
  };
  const film = useFilm();
  const [steps, setSteps] = useState(0);
  const saveWebm = async (): Promise<void> => {
    const plan = planned();
    setSteps(plan?.frames.length ?? 0);
    const video = plan ? await film.record(plan) : 'failed';
    if (video instanceof Blob) onSave('film', 'webm', video);
    setSaid(video instanceof Blob ? 'saved' : video === 'stopped' ? 'stopped' : 'notRecorded');
  };
  const copy = async (): Promise<void> => setSaid(svg !== null && (await copyPng(svg)) ? 'copied' : 'notCopied');
  return (
    <Sheet title={PICTURES_WORDS.title} lead={PICTURES_WORDS.lead} wide onClose={onClose} first={first}>
      <fieldset className={styles.kinds}>
        <legend>{PICTURES_WORDS.what}</legend>
        {PICTURE_KINDS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              checked={kind === each}
              disabled={each !== 'canvas' && !hasSequence}
              onChange={() => {
                film.stop();
                setKind(each);
              }}
            />
            <span>{PICTURES_WORDS.whats[each]}</span>
          </label>
        ))}
        {hasLink && !isFilm && (
          <label>
            <input
              type="checkbox"
              checked={withLink}
              onChange={({ currentTarget }) => setWithLink(currentTarget.checked)}
            />
            <span>{PICTURES_WORDS.withLink}</span>
          </label>
        )}
      </fieldset>
      {!hasSequence && <p className={styles.help}>{PICTURES_WORDS.noRequest}</p>}
      {isFilm && <p className={styles.help}>{PICTURES_WORDS.filmWhy}</p>}
      {isFilm && film.canRecord && <p className={styles.help}>{PICTURES_WORDS.videoWhy(LONGEST / 1000)}</p>}
      {url !== null && <img className={styles.preview} src={url} alt={PICTURES_WORDS.preview} />}
      <div className={styles.acts}>
        <button ref={first} type="button" data-look="accent" disabled={isFilm} onClick={() => void savePng()}>
          <Download aria-hidden />
          <span>{PICTURES_WORDS.savePng}</span>
        </button>
        <button
          type="button"
          onClick={() => {
            if (svg !== null) onSave(kind, 'svg', svg);
            setSaid('saved');
          }}
        >
          <Download aria-hidden />
          <span>{PICTURES_WORDS.saveSvg}</span>
        </button>
        {isFilm && film.canRecord && (
          <button type="button" onClick={film.step === null ? () => void saveWebm() : film.stop}>
            {film.step === null ? <Download aria-hidden /> : <Square aria-hidden />}
            <span>{film.step === null ? PICTURES_WORDS.saveWebm : PICTURES_WORDS.stop}</span>
          </button>
        )}
        <button type="button" disabled={isFilm} onClick={() => void copy()}>
          <Copy aria-hidden />
          <span>{PICTURES_WORDS.copy}</span>
        </button>
        <button type="button" disabled={onPrint === null} onClick={() => onPrint?.(withLink)}>
          <Printer aria-hidden />
          <span>{PICTURES_WORDS.print}</span>
        </button>
        <p role="status" className={styles.said}>
          {film.step === null && (said === 'copied' || said === 'saved') && <CircleCheck aria-hidden />}
          <span>
            {film.step === null
              ? said !== null && PICTURES_WORDS[said]
              : PICTURES_WORDS.recording(film.step + 1, steps)}
          </span>
        </p>
      </div>
      <p className={styles.help}>{PICTURES_WORDS.printWhy}</p>
    </Sheet>
  );
}

/** Where the browser finds the picture while it is shown. */
function usePreview(svg: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (svg === null) {
      setUrl(null);
      return;
    }
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return url;
}
