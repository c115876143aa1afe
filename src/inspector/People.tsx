/** Users by the place that ties them to a server or cluster: logged in there, or at home there. */

import { useState } from 'react';
import { CHOICE_WORDS } from '../signs/choiceWords';
import { allFitting } from '../signs/choosing';
import { Tag } from '../signs/Glyphs';
import type { LocalUser } from '../topology/parts';
import type { Topology } from '../topology/topology';
import { Long, Note, PartLink, Row, Rows } from './Section';
import { PEOPLE } from './words';

/** So many are shown at first; of more one is found by typing. */
const FIRST = 8;

interface PeopleProps {
  readonly topology: Topology;
  readonly sign: 'connected' | 'home';
  readonly users: readonly LocalUser[];
  readonly onSelect: (ids: readonly string[]) => void;
}

export function People({ topology, sign, users, onSelect }: PeopleProps) {
  const { tag, none, find } = PEOPLE[sign];
  const [typed, setTyped] = useState('');
  if (users.length === 0) return <Note>{none}</Note>;
  const many = users.length > FIRST;
  const found = many ? allFitting(users, typed) : users;
  return (
    <>
      {many && (
        <input
          type="search"
          aria-label={find}
          placeholder={find}
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
      {found.length === 0 && <Note>{CHOICE_WORDS.nothing}</Note>}
      <Rows label={tag}>
        <Long items={found} first={FIRST}>
          {(user) => (
            <Row key={user.id}>
              <PartLink topology={topology} id={user.id} onSelect={onSelect} />
              <Tag sign={sign}>{tag}</Tag>
            </Row>
          )}
        </Long>
      </Rows>
    </>
  );
}
