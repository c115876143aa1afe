/** One attribute of one part: its label, the control its catalog row asks for, its help line and, where it is unhealthy, its fault. */

import { type ReactNode, useId } from 'react';
import { Explained } from '../signs/Term';
import type { Attribute, AttributeValue } from '../topology/attribute';
import { attributeOf } from '../topology/catalog';
import { faultsOnCard } from '../topology/faults';
import { findCluster, findPart, type Topology } from '../topology/topology';
import type { EditBounds, InspectorCallbacks, OnSet } from './callbacks';
import { NEW_CLUSTER, newClusterOf } from './clusterOf';
import styles from './Field.module.css';
import { HomeInput } from './HomeInput';
import { HomeOffers } from './HomeOffers';
import { clusterNameAdvice } from './homeWords';
import { FaultName, Problem } from './Problem';
import { Note } from './Section';
import { Switch } from './Switch';
import { type Choice, choicesOf, onlyHome, shownText } from './typed';
import { type Draft, useDraft } from './useDraft';
import { FIELD, LIMIT } from './words';

interface FieldProps extends EditBounds, Pick<InspectorCallbacks, 'onEdit'> {
  readonly topology: Topology;
  readonly id: string;
  readonly attributeKey: string;
  readonly onSet: OnSet;
}

/** Draws nothing for an id or a key that does not exist. */
export function Field(props: FieldProps) {
  const placed = findPart(props.topology, props.id);
  const attribute = placed && attributeOf(placed.kind, props.attributeKey);
  if (!placed || !attribute) return null;
  const value: unknown = placed.part[attribute.key as keyof typeof placed.part];
  return <Drawn key={`${props.id} ${attribute.key}`} {...props} attribute={attribute} value={value} />;
}

interface DrawnProps extends FieldProps {
  readonly attribute: Attribute;
  readonly value: unknown;
}

function Drawn({ topology, id, onSet, onEdit, onEditStart, onEditEnd, attribute, value }: DrawnProps) {
  const { key, label, control } = attribute;
  const help = typeof attribute.help === 'string' ? attribute.help : attribute.help(topology.assumptions);
  const controlId = useId();
  const set = (next: AttributeValue) =>
    control.kind === 'cluster' && next === NEW_CLUSTER ? onEdit(newClusterOf([id])) : onSet(id, key, next);
  // What is typed is a name before it is an id; what is picked is an id.
  const take = (text: string) => set((control.kind === 'home' && onlyHome(topology, text)) || text);
  const draft = useDraft(shownText(topology, control, value), take, { onEditStart, onEditEnd });
  const fault = faultsOnCard(topology, id).find((each) => each.attribute === key)?.name;
  const advice = key === 'name' && findCluster(topology, id) ? clusterNameAdvice(String(value)) : null;
  const words = `${controlId}-words`;
  const asked: Asked = { topology, attribute, value, draft, controlId, describedBy: words, set };
  return (
    <div className={styles.field} data-switch={control.kind === 'switch' || undefined}>
      <label className={styles.label} htmlFor={controlId}>
        {label}
      </label>
      <div className={styles.control}>{controlOf(asked)}</div>
      <div id={words} className={styles.words}>
        <Problem text={draft.problem} />
        {fault !== undefined && <FaultName name={fault} />}
        {control.kind === 'home' && (
          <HomeOffers topology={topology} value={value} draft={draft} onTake={(home) => draft.settle(set(home))} />
        )}
        {advice !== null && <Note>{advice}</Note>}
        <p className={styles.help}>
          <Explained text={help} />
        </p>
      </div>
    </div>
  );
}

interface Asked {
  readonly topology: Topology;
  readonly attribute: Attribute;
  readonly value: unknown;
  readonly draft: Draft;
  readonly controlId: string;
  readonly describedBy: string;
  readonly set: (value: AttributeValue) => string | null;
}

/** The element with which this kind of value is changed. */
function controlOf({ topology, attribute, value, draft, controlId, describedBy, set }: Asked): ReactNode {
  const { key, control } = attribute;
  const common = {
    id: controlId,
    'data-field': key,
    'aria-describedby': describedBy,
    'aria-invalid': draft.problem !== null,
  };
  const pick = (next: AttributeValue): void => draft.settle(set(next));
  switch (control.kind) {
    case 'switch':
      return (
        <Switch
          id={controlId}
          field={key}
          on={value === true}
          words={control}
          onChange={pick}
          describedBy={describedBy}
        />
      );
    case 'choice':
    case 'server':
    case 'cluster':
      return (
        <select {...common} value={String(value ?? '')} onChange={({ target }) => pick(target.value || null)}>
          {optionsOf(choicesOf(topology, control), control.kind !== 'choice')}
          {control.kind === 'cluster' && <option value={NEW_CLUSTER}>{FIELD.newCluster}</option>}
        </select>
      );
    case 'home':
      return (
        <HomeInput
          id={controlId}
          field={key}
          draft={draft}
          choices={choicesOf(topology, control)}
          onPick={(choice) => pick(choice.value || null)}
          placeholder={FIELD.noHome}
          describedBy={describedBy}
        />
      );
    case 'domains':
      return (
        <textarea
          {...common}
          dir="auto"
          rows={Math.min(Math.max(draft.text.split('\n').length, 2), 8)}
          spellCheck={false}
          placeholder={FIELD.none}
          value={draft.text}
          onChange={({ target }) => draft.change(target.value)}
          {...draft.events}
        />
      );
    case 'limit':
      return (
        <div className={styles.limit}>
          <input {...common} {...typing(draft)} inputMode="text" />
          <span>{typeof value === 'number' && draft.typed === null ? LIMIT.means(value) : ''}</span>
        </div>
      );
    case 'text':
      return <input {...common} {...typing(draft)} />;
  }
}

const typing = (draft: Draft) => ({
  type: 'text',
  dir: 'auto',
  autoComplete: 'off',
  spellCheck: false,
  value: draft.text,
  onChange: ({ target }: { readonly target: HTMLInputElement }): void => draft.change(target.value),
  ...draft.events,
});

/** What is offered; the names of parts are left as they are. */
const optionsOf = (choices: readonly Choice[], names: boolean): ReactNode =>
  choices.map(({ value, label }) => (
    <option key={value} value={value} {...(names && value !== '' && { dir: 'auto', translate: 'no' })}>
      {label}
    </option>
  ));
