/** The community of a case as somebody on the telephone would know it: who and what there is, and nothing of how it is set; all of it once the case is open. */

import { describeFact } from '../routing/reasons';
import { named } from '../saying/names';
import { Name, Sentence } from '../signs/Sentence';
import { CATALOG } from '../topology/catalog';
import type { Part } from '../topology/parts';
import { nameOf, type Topology } from '../topology/topology';
import { type Case, placeOf } from './case';
import styles from './KnownCommunity.module.css';
import { CASE_WORDS } from './words';

interface KnownCommunityProps {
  readonly of: Case;
  /** The verdict was given. */
  readonly opened: boolean;
}

type Kind = keyof typeof CASE_WORDS.parts;

/** What everybody knows of a part, its name besides. */
const KNOWN: readonly string[] = ['name', 'host', 'role', 'cluster'];

export function KnownCommunity({ of, opened }: KnownCommunityProps) {
  const { gateway, servers, users, externals } = of.healthy.topology;
  const groups: readonly (readonly [Kind, readonly Part[]])[] = [
    ['gateway', gateway ? [gateway] : []],
    ['server', servers],
    ['user', users],
    ['external', externals],
  ];
  return (
    <div className={styles.groups}>
      {groups.map(([kind, parts]) => (
        <section key={kind} aria-label={CASE_WORDS.parts[kind]}>
          <h3>{CASE_WORDS.parts[kind]}</h3>
          <ul className={styles.parts}>
            {parts.map((part) => (
              <li key={part.id}>
                <OnePart of={of} kind={kind} part={part} opened={opened} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface OnePartProps extends KnownCommunityProps {
  readonly kind: Kind;
  readonly part: Part;
}

function OnePart({ of, kind, part, opened }: OnePartProps) {
  const { topology } = opened ? of.broken : of.healthy;
  const about = aboutOf(of.healthy.topology, part);
  const hidden = kind === 'external' ? [] : CATALOG[kind].attributes.filter(({ key }) => !KNOWN.includes(key));
  const isBroken = (attribute: string): boolean =>
    opened && of.causes.some((cause) => cause.attribute === attribute && placeOf(of, cause).includes(part.id));
  const head = (
    <>
      <strong>
        <Name name={part.name} />
      </strong>
      {about !== '' && (
        <small>
          <Sentence text={about} />
        </small>
      )}
    </>
  );
  if (hidden.length === 0) return <p className={styles.plain}>{head}</p>;
  const isMarked = hidden.some(({ key }) => isBroken(key));
  return (
    <details className={styles.part} key={String(opened)} open={isMarked}>
      <summary>{head}</summary>
      <dl>
        {hidden.map(({ key, label }) => (
          <div key={key} data-broken={isBroken(key) || undefined}>
            <dt>{label}</dt>
            <dd>{opened ? <Value topology={topology} id={part.id} attribute={key} /> : CASE_WORDS.notKnown}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Value({
  topology,
  id,
  attribute,
}: {
  readonly topology: Topology;
  readonly id: string;
  readonly attribute: string;
}) {
  const { gateway, servers, users } = topology;
  const part = [...(gateway ? [gateway] : []), ...servers, ...users].find((each) => each.id === id);
  const value = part?.[attribute as keyof typeof part] as Parameters<typeof describeFact>[1]['value'];
  return <Sentence text={describeFact(topology, { part: id, attribute, value }).value} />;
}

/** The host and the cluster of a server, the address by which a person is known. */
function aboutOf(topology: Topology, part: Part): string {
  if ('host' in part)
    return part.cluster === null ? named(part.host) : CASE_WORDS.inCluster(named(nameOf(topology, part.cluster)));
  return 'mail' in part ? named(part.mail) : '';
}
