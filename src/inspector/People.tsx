/** Users by the place that ties them to a server or cluster: logged in there, or at home there. */

import { Tag } from '../signs/Glyphs';
import type { LocalUser } from '../topology/parts';
import type { Topology } from '../topology/topology';
import { Long, Note, PartLink, Row, Rows } from './Section';
import { PEOPLE } from './words';

interface PeopleProps {
  readonly topology: Topology;
  readonly sign: 'connected' | 'home';
  readonly users: readonly LocalUser[];
  readonly onSelect: (ids: readonly string[]) => void;
}

export function People({ topology, sign, users, onSelect }: PeopleProps) {
  const { tag, none } = PEOPLE[sign];
  if (users.length === 0) return <Note>{none}</Note>;
  return (
    <Rows label={tag}>
      <Long items={users} first={8}>
        {(user) => (
          <Row key={user.id}>
            <PartLink topology={topology} id={user.id} onSelect={onSelect} />
            <Tag sign={sign}>{tag}</Tag>
          </Row>
        )}
      </Long>
    </Rows>
  );
}
