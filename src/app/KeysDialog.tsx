/** The list behind `?`, drawn from the same table the keyboard is. */

import { keyText } from '../signs/keys';
import { Sheet } from '../signs/Sheet';
import { GESTURES } from './canvasGestures';
import { COMMAND_IDS, COMMANDS } from './commands';
import styles from './Dialogs.module.css';
import { useSettings } from './settings';

const GROUPS = [...new Set(COMMAND_IDS.map((id) => COMMANDS[id].group))];

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { letters } = useSettings();
  return (
    <Sheet title="Keys" wide onClose={onClose}>
      <div className={styles.keys}>
        {GROUPS.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {COMMAND_IDS.filter((id) => COMMANDS[id].group === group).map((id) => {
                const { label, keys, letter } = COMMANDS[id];
                return (
                  <div key={id}>
                    <dt>{label}</dt>
                    <dd>
                      {letter && !letters ? (
                        <span>switched off</span>
                      ) : (
                        <kbd translate="no">{keys.map(keyText).join(' or ')}</kbd>
                      )}
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
        ))}
        <section aria-label="On the canvas">
          <h3>On the canvas</h3>
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
      <p>
        On a Mac, Cmd stands for Ctrl. On a keyboard with letters of another script, such as Cyrillic, the key at the
        same place counts. Single letters can be switched off in the menu “More”.
      </p>
    </Sheet>
  );
}
