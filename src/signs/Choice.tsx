/** To choose one part with: a list as the browser has it while there are few, a field to type into where there are many. */

import styles from './Choice.module.css';
import type { ChoiceProps } from './ChoiceField';
import { late } from './late';

/** So many can be looked through without typing. */
const FEW = 100;

const ChoiceField = late(async () => (await import('./ChoiceField')).ChoiceField);

export function Choice(props: ChoiceProps) {
  const { id, groups, value, none, onChoose } = props;
  if (groups.reduce((sum, { parts }) => sum + parts.length, 0) > FEW)
    return (
      <span className={styles.place}>
        <ChoiceField {...props} />
      </span>
    );
  return (
    <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
      {none !== undefined && <option value="">{none}</option>}
      {groups.map(({ label, parts }) => {
        const options = parts.map((part) => (
          <option key={part.id} value={part.id} dir="auto" translate="no">
            {part.name}
          </option>
        ));
        return label === undefined ? (
          options
        ) : (
          <optgroup key={label} label={label}>
            {options}
          </optgroup>
        );
      })}
    </select>
  );
}
