/** Everything about one rule on a card of its own: what holds, what people notice, how to confirm it, how to fix it, where it is written. */

import type { Names } from '../routing/code';
import type { RuleCode } from '../routing/codes';
import { RULES } from '../routing/rules';
import { Confirmations } from '../signs/Evidence';
import { RuleGlyph } from '../signs/Glyphs';
import { Noticed } from '../signs/Noticed';
import { Sheet } from '../signs/Sheet';
import { Explained } from '../signs/Term';
import type { Assumptions } from '../topology/assumptions';
import { CARD_WORDS } from './cardWords';
import { Grounds } from './Grounds';
import styles from './RuleCard.module.css';

interface RuleCardProps {
  readonly code: RuleCode;
  /** What its sentences name: the parts of one step, or GENERIC_NAMES. */
  readonly names: Names;
  /** How the open questions are answered. */
  readonly assumptions: Assumptions;
  readonly onClose: () => void;
  /** Opens the rule in the catalogue, where it stands beside those it is mistaken for. */
  readonly onOpenPage: () => void;
}

export function RuleCard({ code, names, assumptions, onClose, onOpenPage }: RuleCardProps) {
  const rule = RULES[code];
  return (
    <Sheet
      title={rule.title}
      sign={<RuleGlyph rule={code} size={32} />}
      about={<span translate="no">{code}</span>}
      lead={<Explained text={rule.rule} />}
      onClose={onClose}
    >
      <div className={styles.told}>
        <h3>{CARD_WORDS.noticed}</h3>
        <Noticed names={names} external={rule.external(names)} local={rule.local(names)} look="columns" />

        <h3>{CARD_WORDS.confirm}</h3>
        <Confirmations confirm={rule.confirm} />

        <h3>{CARD_WORDS.fix}</h3>
        <p>
          <Explained text={rule.fix} />
        </p>

        <h3>{CARD_WORDS.basis}</h3>
        <Grounds rule={rule} assumptions={assumptions} />
        <p className={styles.versions}>{CARD_WORDS.versions(rule.versions)}</p>
        <p>
          <button type="button" onClick={onOpenPage}>
            {CARD_WORDS.page}
          </button>
        </p>
      </div>
    </Sheet>
  );
}
