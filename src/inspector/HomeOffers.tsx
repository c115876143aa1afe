/** What a home server value may stand for: which of two that are called so, or the one it nearly names, each taken by one press. */

import { tidyTyped } from '../playground/pasted';
import { called, calledBySort } from '../routing/called';
import { Sentence } from '../signs/Sentence';
import { allHomesWrong, homesNamed, nearHomes } from '../topology/homes';
import { namesServerOrCluster, type Topology } from '../topology/topology';
import { HOME, nearWords } from './homeWords';
import { Buttons, Note } from './Section';
import type { Draft } from './useDraft';

interface HomeOffersProps {
  readonly topology: Topology;
  readonly value: unknown;
  readonly draft: Draft;
  readonly onTake: (id: string) => void;
}

export function HomeOffers({ topology, value, draft, onTake }: HomeOffersProps) {
  if (draft.typed !== null) {
    const named = draft.problem === null ? [] : homesNamed(topology, tidyTyped(draft.typed));
    return named.length > 1 ? <Offers topology={topology} ids={named} onTake={onTake} /> : null;
  }
  if (typeof value !== 'string') return null;
  if (namesServerOrCluster(topology, value)) {
    const isShared = sharesName(topology, value);
    return isShared ? (
      <Note>
        <Sentence text={HOME.isOne(calledBySort(topology, value))} />
      </Note>
    ) : null;
  }
  const near = nearHomes(topology, value);
  if (near.length === 0) {
    const wrong = allHomesWrong(topology).length;
    return <Note>{wrong > 0 ? HOME.allWrong(wrong) : HOME.lock}</Note>;
  }
  return (
    <>
      <Note>
        <Sentence text={near.map((one) => nearWords(value, one)).join(' ')} />
      </Note>
      <Offers topology={topology} ids={near.map(({ id }) => id)} onTake={onTake} />
    </>
  );
}

const sharesName = ({ servers, clusters }: Topology, id: string): boolean => {
  const name = [...servers, ...clusters].find((home) => home.id === id)?.name;
  return [...servers, ...clusters].some((home) => home.id !== id && home.name === name);
};

function Offers(props: {
  readonly topology: Topology;
  readonly ids: readonly string[];
  readonly onTake: (id: string) => void;
}) {
  const { topology, ids, onTake } = props;
  return (
    <Buttons>
      {ids.map((id) => (
        <button key={id} type="button" onClick={() => onTake(id)}>
          <Sentence text={HOME.take(ids.length > 1 ? calledBySort(topology, id) : called(topology, id))} />
        </button>
      ))}
    </Buttons>
  );
}
