/** The list behind `?`, drawn from the same table the keyboard is. */

import { ACT_KEYS, ACTS } from '../presenting/acts';
import { listed } from '../saying/saying';
import { keyText } from '../signs/keys';
import { Sheet } from '../signs/Sheet';
import { GESTURES } from './canvasGestures';
import type { Command } from './command';
import { COMMAND_IDS, COMMANDS } from './commands';
import styles from './Dialogs.module.css';
import { KEYS_WORDS } from './dialogWords';
import { useSettings } from './settings';

const GROUPS = [...new Set(COMMAND_IDS.map((id) => COMMANDS[id].group))];

/** The keys of a group: for presenting with those that mean something there only. */
const rowsOf = (group: Command['group']): readonly Pick<Command, 'label' | 'keys' | 'letter'>[] => [
  ...COMMAND_IDS.map((id) => COMMANDS[id]).filter((command) => command.group === group),
  ...(group === 'Presenting' ? ACT_KEYS.map((act) => ACTS[act]) : []),
];

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { letters } = useSettings();
  return (
    <Sheet title={KEYS_WORDS.title} wide onClose={onClose}>
      <div className={styles.keys}>
        {GROUPS.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {rowsOf(group).map(({ label, keys, letter }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    {letter && !letters ? (
                      <span>{KEYS_WORDS.off}</span>
                    ) : (
                      <kbd translate="no">{listed(keys.map(keyText), 'or')}</kbd>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section aria-label={KEYS_WORDS.canvas}>
          <h3>{KEYS_WORDS.canvas}</h3>
          <dl>
            {GESTURES.map(({ keys, label }) => (
              <div key={keys}>
                <dt>{label}</dt>
                <dd>
                  <kbd>{keys}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <p>{KEYS_WORDS.about}</p>
    </Sheet>
  );
}
