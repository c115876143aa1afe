/** Everything about one rule on a card of its own: what holds, what people notice, how to confirm it, how to fix it, where it is written. */

import { Dialog } from '@base-ui/react/dialog';
import { BookOpenText, FileText, ScrollText, SquareTerminal, X } from 'lucide-react';
import { type Confirmation, type Names, RULES, type RuleCode } from '../routing/rules';
import { RuleGlyph } from '../signs/Glyphs';
import { ESCAPE, tipWith } from '../signs/keys';
import { Explained } from '../signs/Term';
import { BASIS } from './basis';
import styles from './RuleCard.module.css';

const CONFIRMATIONS = {
  log: { label: 'In a log', picture: ScrollText },
  command: { label: 'By a command', picture: SquareTerminal },
  document: { label: 'In a document', picture: FileText },
} as const satisfies { readonly [K in Confirmation['kind']]: unknown };

export interface RuleCardProps {
  readonly code: RuleCode;
  /** What its sentences name: the parts of one step, or GENERIC_NAMES. */
  readonly names: Names;
  readonly onClose: () => void;
  /** Opens the rule in the catalogue, where it stands beside those it is mistaken for. */
  readonly onOpenPage: () => void;
}

export function RuleCard({ code, names, onClose, onOpenPage }: RuleCardProps) {
  const rule = RULES[code];
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.card}>
          <header className={styles.head}>
            <RuleGlyph rule={code} size={32} />
            <div>
              <Dialog.Title>{rule.title}</Dialog.Title>
              <p className={styles.code}>{code}</p>
            </div>
            <Dialog.Close data-icon data-look="bare" aria-label="Close" title={tipWith('Close', ESCAPE)}>
              <X aria-hidden />
            </Dialog.Close>
          </header>
          <Dialog.Description className={styles.rule}>{rule.rule}</Dialog.Description>

          <h3>What people notice</h3>
          <dl className={styles.people}>
            <dt>{names.external}</dt>
            <dd>{rule.external(names)}.</dd>
            <dt>{names.user}</dt>
            <dd>{rule.local(names)}.</dd>
          </dl>

          <h3>How to confirm it</h3>
          <ul className={styles.confirm}>
            {rule.confirm.map(({ kind, text }) => {
              const { label, picture: Picture } = CONFIRMATIONS[kind];
              return (
                <li key={text}>
                  <Picture aria-hidden />
                  <p>
                    <small>{label}</small>
                    {text}
                  </p>
                </li>
              );
            })}
          </ul>

          <h3>How to fix it</h3>
          <p>
            <Explained text={rule.fix} />
          </p>

          <h3>Basis</h3>
          <p>{BASIS[rule.basis].long}</p>
          <ul className={styles.sources}>
            {rule.source.map(({ title, address }) => (
              <li key={address}>
                <BookOpenText aria-hidden />
                <p>
                  <a href={address} target="_blank" rel="noreferrer">
                    {title}
                  </a>
                  <span className={styles.address}>{address}</span>
                </p>
              </li>
            ))}
          </ul>
          <p className={styles.versions}>Versions: {rule.versions}</p>
          <p>
            <button type="button" onClick={onOpenPage}>
              Open in the catalogue of rules
            </button>
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
