/** Everything about one selected part: its faults, its attributes in groups, and what belongs to its kind. */

import { Copy, Trash2 } from 'lucide-react';
import { Fragment, type ReactNode, useRef } from 'react';
import { called } from '../routing/called';
import { named, plain } from '../saying/names';
import { Name, Sentence } from '../signs/Sentence';
import { CATALOG } from '../topology/catalog';
import { awayFromHome } from '../topology/homes';
import { findCluster, findPart, findServer, findUser, type Topology } from '../topology/topology';
import { ClusterDetails } from './ClusterDetails';
import type { PartProps } from './callbacks';
import { FaultList } from './FaultList';
import { Field } from './Field';
import { GatewayDetails } from './GatewayDetails';
import { groupsOf } from './groups';
import { HOME } from './homeWords';
import { Problem, useAnswer } from './Problem';
import { Buttons, Form, Note, Section } from './Section';
import { ServerDetails } from './ServerDetails';
import { FORM } from './words';

/** Draws nothing for an id that names nothing. */
export function PartForm(props: PartProps) {
  const { playground, id, onSet, onEdit, onRemove, onDuplicate, onEditStart, onEditEnd } = props;
  const { topology } = playground;
  const body = useRef<HTMLDivElement>(null);
  const { problem, tell } = useAnswer();
  const placed = findPart(topology, id);
  if (!placed) return null;
  const { kind, part } = placed;
  const goTo = (key: string): void => body.current?.querySelector<HTMLElement>(`[data-field="${key}"]`)?.focus();

  const actions = (
    <>
      {kind !== 'gateway' && kind !== 'cluster' && (
        <IconButton label={FORM.duplicateOne(plain(named(part.name)))} onClick={() => tell(onDuplicate([id]))}>
          <Copy aria-hidden="true" />
        </IconButton>
      )}
      <IconButton label={FORM.removeOne(plain(named(part.name)))} onClick={() => tell(onRemove([id]))}>
        <Trash2 aria-hidden="true" />
      </IconButton>
    </>
  );

  return (
    <div ref={body}>
      <Form title={<Name name={part.name} />} about={<About kind={CATALOG[kind].label} id={id} />} actions={actions}>
        <Problem text={problem} />
        <FaultList {...props} onGoTo={goTo} />
        {groupsOf(kind).map(({ title, attributes }) => (
          <Section key={title ?? ''} title={title}>
            {attributes.map(({ key }) => (
              <Fragment key={key}>
                <Field
                  topology={topology}
                  id={id}
                  attributeKey={key}
                  onSet={onSet}
                  onEdit={onEdit}
                  onEditStart={onEditStart}
                  onEditEnd={onEditEnd}
                />
                {key === 'connectedServer' && (
                  <>
                    <Away topology={topology} id={id} />
                    <LogOut {...props} tell={tell} />
                  </>
                )}
              </Fragment>
            ))}
          </Section>
        ))}
        {kind === 'gateway' && <GatewayDetails {...props} />}
        {findServer(topology, id) && <ServerDetails {...props} />}
        {findCluster(topology, id) && <ClusterDetails {...props} />}
      </Form>
    </div>
  );
}

const About = ({ kind, id }: { readonly kind: string; readonly id: string }) => (
  <>
    <span>{FORM.kindAndId(kind)}</span>
    <code translate="no">{id}</code>
  </>
);

/** That who is logged in away from home is so without the contact list. */
function Away({ topology, id }: { readonly topology: Topology; readonly id: string }) {
  const user = findUser(topology, id);
  const away = user && awayFromHome(topology, user);
  if (!away) return null;
  const names = [id, away.home, away.server].map((part) => called(topology, part)) as [string, string, string];
  return (
    <Note>
      <Sentence text={HOME.away[away.sort](...names)} />
    </Note>
  );
}

function LogOut({ playground, id, onSet, tell }: PartProps & { readonly tell: (answer: string | null) => boolean }) {
  if (findUser(playground.topology, id)?.connectedServer == null) return null;
  return (
    <Buttons>
      <button type="button" onClick={() => tell(onSet(id, 'connectedServer', null))}>
        {FORM.logOut}
      </button>
    </Buttons>
  );
}

function IconButton(props: { readonly label: string; readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" data-icon title={props.label} aria-label={props.label} onClick={props.onClick}>
      {props.children}
    </button>
  );
}
