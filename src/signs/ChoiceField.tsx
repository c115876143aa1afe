/** A field to choose one part of very many with: what is typed finds them by name or mail address; fetched when the first is needed. */

import { Combobox } from '@base-ui/react/combobox';
import { Check, ChevronsUpDown } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import styles from './ChoiceField.module.css';
import { CHOICE_WORDS } from './choiceWords';
import { type Choosable, found, meant } from './choosing';
import menu from './PopupMenu.module.css';
import { Name } from './Sentence';

export interface ChoiceProps {
  /** Of the control, for its label. */
  readonly id: string;
  /** What its label says; a field says it itself, as an open list hides what stands around it from whoever listens. */
  readonly label: string;
  readonly groups: readonly ChoiceGroup[];
  /** The id of the part that is chosen. */
  readonly value: string;
  /** What it is called to choose no part, whose id is empty; left out where one has to be chosen. */
  readonly none?: string;
  readonly onChoose: (id: string) => void;
}

interface ChoiceGroup {
  /** Left out where there is no other group. */
  readonly label?: string;
  readonly parts: readonly Choosable[];
}

export function ChoiceField({ id, label, groups, value, none, onChoose }: ChoiceProps) {
  /** Null while the field shows what is chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  const parts = groups.flatMap((group) => group.parts);
  const nobody: readonly Choosable[] = none === undefined ? [] : [{ id: '', name: none }];
  const chosen = [...nobody, ...parts].find((part) => part.id === value) ?? null;
  const { listed, fitting } = found(parts, typed ?? '', value);
  const items = (typed ?? '').trim() === '' ? [...nobody, ...listed] : listed;

  /** What was typed and left so is taken where it means one part. */
  const leave = (): void => {
    const part = typed === '' ? nobody[0] : meant(parts, typed ?? '');
    if (part && part.id !== value) onChoose(part.id);
  };
  const selectAll = ({ currentTarget }: SyntheticEvent<HTMLInputElement>): void => {
    if (typed === null) currentTarget.select();
  };

  return (
    <Combobox.Root
      items={items}
      filter={null}
      autoHighlight
      value={chosen}
      isItemEqualToValue={(one: Choosable, other: Choosable) => one.id === other.id}
      itemToStringLabel={(part: Choosable) => part.name}
      onValueChange={(part, details) => {
        // An emptied field, or Escape in a closed one, unchooses nothing; Escape is for what stands around it then.
        if (part) onChoose(part.id);
        else details.allowPropagation();
      }}
      inputValue={typed ?? chosen?.name ?? ''}
      onInputValueChange={(text, { reason }) => {
        if (reason === 'input-change') setTyped(text);
      }}
      onOpenChange={(open, { reason }) => {
        if (open) return;
        if (typed !== null && reason !== 'escape-key' && reason !== 'item-press') leave();
        setTyped(null);
      }}
    >
      <span className={styles.box}>
        <Combobox.Input
          id={id}
          className={styles.field}
          aria-label={label}
          dir="auto"
          translate="no"
          onFocus={selectAll}
          onClick={selectAll}
        />
        <ChevronsUpDown className={styles.arrows} aria-hidden />
      </span>
      <Combobox.Portal>
        <Combobox.Positioner className={menu.layer} align="start" sideOffset={4} collisionPadding={8}>
          <Combobox.Popup className={styles.popup}>
            <Combobox.List className={styles.list} aria-label={CHOICE_WORDS.list}>
              {(part: Choosable) => (
                <Combobox.Item key={part.id} value={part} className={menu.item}>
                  <span className={menu.mark}>
                    <Combobox.ItemIndicator render={<Check aria-hidden />} />
                  </span>
                  <span className={styles.names}>
                    {part.id === '' ? <span>{part.name}</span> : <Name name={part.name} />}
                    {part.mail !== undefined && part.mail !== '' && (
                      <span className={styles.mail}>
                        <Name name={part.mail} />
                      </span>
                    )}
                  </span>
                </Combobox.Item>
              )}
            </Combobox.List>
            <Combobox.Status className={styles.status}>
              {fitting > listed.length && CHOICE_WORDS.listed(listed.length, fitting)}
            </Combobox.Status>
            <Combobox.Empty className={styles.status}>{CHOICE_WORDS.nothing}</Combobox.Empty>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
