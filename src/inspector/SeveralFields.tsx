/** What several parts of a kind have in common, as fields that set it for all of them: a value they differ in is mixed, and stays so until one is chosen. */

import { useId } from 'react';
import { setSeveral, spreadPeople } from '../playground/several';
import { named } from '../saying/names';
import { Sentence } from '../signs/Sentence';
import type { Attribute, AttributeValue } from '../topology/attribute';
import type { PartKind } from '../topology/parts';
import { findPart, type Topology } from '../topology/topology';
import type { InspectorCallbacks } from './callbacks';
import { NEW_CLUSTER, newClusterOf } from './clusterOf';
import { counted } from './community';
import styles from './Field.module.css';
import { groupsOf } from './groups';
import { HomeInput } from './HomeInput';
import { Problem, useAnswer } from './Problem';
import { Buttons, Note, Section } from './Section';
import { MIXED, SPREAD } from './severalWords';
import { choicesOf, commonValue, heldBy, onlyHome, shownText } from './typed';
import { useDraft } from './useDraft';
import { FIELD } from './words';

interface SeveralProps extends Pick<InspectorCallbacks, 'onEdit' | 'onEditStart' | 'onEditEnd'> {
  readonly topology: Topology;
  readonly kind: PartKind;
  readonly ids: readonly string[];
}

/** What each part has for itself, such as its name, is not set for several. */
const isShared = ({ control }: Attribute): boolean => SHARED.has(control.kind);
const SHARED: ReadonlySet<Attribute['control']['kind']> = new Set(['switch', 'choice', 'server', 'cluster', 'home']);

export function SeveralFields(props: SeveralProps) {
  const { kind, ids } = props;
  const shared = groupsOf(kind).flatMap(({ attributes }) => attributes.filter(isShared));
  if (shared.length === 0) return null;
  return (
    <Section title={MIXED.title(counted(kind, ids.length))}>
      {shared.map((attribute) => (
        <SharedField key={attribute.key} {...props} attribute={attribute} />
      ))}
      {kind === 'user' && <Spreading {...props} />}
    </Section>
  );
}

function SharedField({
  topology,
  kind,
  ids,
  attribute,
  onEdit,
  onEditStart,
  onEditEnd,
}: SeveralProps & { readonly attribute: Attribute }) {
  const { key, label, control } = attribute;
  const controlId = useId();
  const words = `${controlId}-words`;
  const values = ids.map((id) => valueAt(topology, id, key));
  const common = commonValue(values);
  const set = (value: AttributeValue) => onEdit((playground) => setSeveral(playground, kind, ids, key, value));
  const take = (text: string) => set((control.kind === 'home' && onlyHome(topology, text)) || text);
  const draft = useDraft(common === undefined ? '' : shownText(topology, control, common), take, {
    ...(onEditStart && { onEditStart }),
    ...(onEditEnd && { onEditEnd }),
  });
  const choices = choicesOf(topology, control);
  const isNamed = control.kind !== 'switch' && control.kind !== 'choice';
  const pick = (value: string): void => {
    if (control.kind === 'cluster' && value === NEW_CLUSTER) draft.settle(onEdit(newClusterOf(ids)));
    else draft.settle(set(control.kind === 'switch' ? value === 'true' : value || null));
  };
  return (
    <div className={styles.field} data-switch={control.kind === 'switch' || undefined}>
      <label className={styles.label} htmlFor={controlId}>
        {label}
      </label>
      <div className={styles.control}>
        {control.kind === 'home' ? (
          <HomeInput
            id={controlId}
            field={key}
            draft={draft}
            choices={choices}
            onPick={(choice) => pick(choice.value)}
            placeholder={common === undefined ? MIXED.value : FIELD.noHome}
            describedBy={words}
          />
        ) : (
          <select
            id={controlId}
            data-field={key}
            aria-describedby={words}
            value={common === undefined ? MIXED_VALUE : String(common ?? '')}
            onChange={({ target }) => pick(target.value)}
          >
            {common === undefined && (
              <option value={MIXED_VALUE} disabled>
                {MIXED.value}
              </option>
            )}
            {choices.map((choice) => (
              <option
                key={choice.value}
                value={choice.value}
                {...(isNamed && choice.value !== '' && { dir: 'auto', translate: 'no' })}
              >
                {choice.label}
              </option>
            ))}
            {control.kind === 'cluster' && <option value={NEW_CLUSTER}>{FIELD.newCluster}</option>}
          </select>
        )}
      </div>
      <div id={words} className={styles.words}>
        <Problem text={draft.problem} />
        {common === undefined && (
          <Note>
            <Sentence
              text={MIXED.held(
                heldBy(topology, control, values).map(([held, parts]) => [isNamed ? named(held) : held, parts]),
              )}
            />
          </Note>
        )}
      </div>
    </div>
  );
}

/** Stands for no value: ids and the words of a choice hold no blank. */
const MIXED_VALUE = ' mixed';

const valueAt = (topology: Topology, id: string, key: string): AttributeValue =>
  (findPart(topology, id)?.part as Readonly<Record<string, AttributeValue>> | undefined)?.[key] ?? null;

/** Deals the selected people over the servers. */
function Spreading({ topology, ids, onEdit }: SeveralProps) {
  const { problem, tell } = useAnswer();
  if (topology.servers.length === 0) return null;
  return (
    <>
      <h4 className={styles.label}>{SPREAD.title}</h4>
      <Buttons>
        {SPREAD.ways.map(({ what, label }) => (
          <button
            key={what}
            type="button"
            onClick={() => tell(onEdit((playground) => spreadPeople(playground, ids, what)))}
          >
            {label}
          </button>
        ))}
      </Buttons>
      <Problem text={problem} />
      <Note>{SPREAD.note}</Note>
    </>
  );
}
