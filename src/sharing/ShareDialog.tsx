/** Hands the playground on: how far its link travels, the link to copy, the file to save. */

import { CircleCheck, CodeXml, Copy, Download, Link, OctagonAlert, TriangleAlert } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Playground } from '../playground/playground';
import { COPY_REFUSED, type OnCopy, RefusedText, useCopying } from '../signs/Copying';
import { late } from '../signs/late';
import { Sheet } from '../signs/Sheet';
import { htmlLink } from './htmlLink';
import type { Moment } from './link';
import { markdownLink } from './markdown';
import { METER, type MeterLevel, meterOf } from './meter';
import styles from './ShareDialog.module.css';
import { METER_WORDS, SHARE_WORDS } from './shareWords';

const QrCode = late(() => import('./QrCode').then((module) => module.QrCode));
/** Up to here a telephone reads the code off a screen. */
const LONGEST_FOR_QR = 1200;

interface Props {
  readonly playground: Playground;
  /** The whole address at a moment, or of none; null where the playground fits into no link. */
  readonly addressAt: (moment: Moment | null) => string | null;
  /** The step shown; null before anything was watched. */
  readonly moment: Moment | null;
  /** Whether what is shared opens there. */
  readonly fromStep: boolean;
  readonly onFromStep: (fromStep: boolean) => void;
  /** Whether it opens in the present view; the address says so. */
  readonly toPresent: boolean;
  readonly onToPresent: (toPresent: boolean) => void;
  /** What of the document leaves, and what of it stays. */
  readonly leaves: ReactNode;
  readonly onCopy: OnCopy;
  /** Puts HTML into the clipboard so that a program which knows it takes it laid out. */
  readonly onCopyHtml: OnCopy;
  readonly onSaveFile: () => void;
  readonly onClose: () => void;
}

export function ShareDialog(props: Props) {
  const { playground, addressAt, moment, fromStep, onFromStep, toPresent, onToPresent } = props;
  const { leaves, onCopy, onCopyHtml, onSaveFile, onClose } = props;
  const plain = addressAt(null);
  const address = fromStep ? addressAt(moment) : plain;
  const level = meterOf(address?.length ?? null);
  const first = useRef<HTMLButtonElement>(null);
  const [confirming, setConfirming] = useState(false);
  const [saved, setSaved] = useState(false);
  const markdown = address === null ? null : markdownLink(playground.title, address);
  const html = address === null ? null : htmlLink(playground.title, address);
  const copying = useCopying((text) => (text === html ? onCopyHtml(text) : onCopy(text)), {
    lasting: true,
    still: (text) => text === address || text === markdown || text === html,
  });
  const copyFirst = level.first === 'copy';
  const asksFirst = level.copy === 'confirm' && !confirming;
  const copiedAs = (text: string): string => {
    if (text === markdown) return SHARE_WORDS.copiedMarkdown;
    return text === html ? SHARE_WORDS.copiedHtml : SHARE_WORDS.copied;
  };
  const save = (): void => {
    onSaveFile();
    setSaved(true);
  };
  const answers = [
    copying.taken !== null && copiedAs(copying.taken),
    copying.refused !== null && COPY_REFUSED,
    saved && SHARE_WORDS.saved,
    confirming && SHARE_WORDS.confirm,
  ];
  const said = answers.find((answer) => answer !== false);
  const copyLink = (): void => {
    if (address === null) return;
    if (asksFirst) setConfirming(true);
    else copying.copy(address);
  };
  return (
    <Sheet title={SHARE_WORDS.title} onClose={onClose} first={first}>
      <Meter level={level} length={address?.length ?? null} />
      {moment !== null && addressAt(moment) !== plain && (
        <label className={styles.choice}>
          <input type="checkbox" checked={fromStep} onChange={(event) => onFromStep(event.target.checked)} />
          <span>
            <span>{`${SHARE_WORDS.fromStep} `}</span>
            <span className={styles.step}>{`(${SHARE_WORDS.step(moment)})`}</span>
          </span>
        </label>
      )}
      {address !== null && (
        <label className={styles.choice}>
          <input type="checkbox" checked={toPresent} onChange={(event) => onToPresent(event.target.checked)} />
          <span>{SHARE_WORDS.toPresent}</span>
        </label>
      )}
      <div className={styles.actions}>
        {address !== null && (
          <button
            ref={copyFirst ? first : undefined}
            type="button"
            data-look={copyFirst ? 'accent' : undefined}
            onClick={copyLink}
          >
            <Copy aria-hidden />
            <span>{confirming ? SHARE_WORDS.copyAnyway : SHARE_WORDS.copy}</span>
          </button>
        )}
        <button
          ref={copyFirst ? undefined : first}
          type="button"
          data-look={copyFirst ? undefined : 'accent'}
          onClick={save}
        >
          <Download aria-hidden />
          {SHARE_WORDS.save}
        </button>
        {markdown !== null && level.copy === 'plain' && (
          <button type="button" onClick={() => copying.copy(markdown)}>
            <Link aria-hidden />
            {SHARE_WORDS.copyMarkdown}
          </button>
        )}
        {html !== null && level.copy === 'plain' && (
          <button type="button" onClick={() => copying.copy(html)}>
            <CodeXml aria-hidden />
            {SHARE_WORDS.copyHtml}
          </button>
        )}
      </div>
      <p role="status" className={styles.said}>
        {copying.taken !== null && <CircleCheck aria-hidden />}
        <span>{said}</span>
      </p>
      <RefusedText copying={copying} label={SHARE_WORDS.refusedField} />
      {address !== null && <Qr address={address} />}
      {leaves}
      <p className={styles.personal}>{SHARE_WORDS.personal}</p>
    </Sheet>
  );
}

const ICONS: { readonly [L in MeterLevel['level']]: typeof CircleCheck } = {
  short: CircleCheck,
  fair: CircleCheck,
  long: TriangleAlert,
  'very long': OctagonAlert,
  'too long': OctagonAlert,
};

/** As many of the steps are filled as the address has reached, so that the level is seen without its colour. */
function Meter({ level, length }: { readonly level: MeterLevel; readonly length: number | null }) {
  const Icon = ICONS[level.level];
  const reached = METER.indexOf(level);
  return (
    <div className={styles.meter} data-level={level.level}>
      <div className={styles.steps} aria-hidden>
        {METER.map((step, index) => (
          <span key={step.level} data-filled={index <= reached} />
        ))}
      </div>
      <p className={styles.level}>
        <Icon aria-hidden />
        <span>
          {length !== null && <strong>{METER_WORDS.characters(length)}</strong>}
          <span>{level.sentence}</span>
        </span>
      </p>
    </div>
  );
}

function Qr({ address }: { readonly address: string }) {
  const [open, setOpen] = useState(false);
  if (address.length > LONGEST_FOR_QR) return <p className={styles.personal}>{SHARE_WORDS.qrTooLong}</p>;
  return (
    <details className={styles.qr} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{SHARE_WORDS.qr}</summary>
      {open && <QrCode text={address} label={SHARE_WORDS.qrLabel} />}
    </details>
  );
}
