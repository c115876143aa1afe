/** What becomes of a directory that was read: which attribute is what, whom to take, what was found; nothing is changed before it is taken. */

import { useEffect, useState } from 'react';
import type { Playground } from '../playground/playground';
import { Sentence } from '../signs/Sentence';
import { beginning } from './beginning';
import type { Look, Overview } from './desk';
import { IMPORT_WORDS } from './dialogWords';
import { FindingList } from './FindingList';
import styles from './Import.module.css';
import { ImportOptions } from './ImportOptions';
import { MappingForm } from './MappingForm';
import type { Mapping } from './mapping';
import { PreviewTable } from './PreviewTable';
import { ReadSoFar } from './ReadSoFar';

interface ImportStepProps {
  readonly overview: Overview;
  /** Of the document that is made. */
  readonly title: string;
  /** Null until the first has come. */
  readonly look: Look | null;
  /** The look shown is not of what was chosen last. */
  readonly working: boolean;
  readonly playground: Playground;
  readonly onLook: (into: Playground, mapping: Mapping) => void;
  readonly onTake: (look: Look, how: { readonly isNew: boolean; readonly pseudonyms: boolean }) => void;
  /** Gives up what was read. */
  readonly onOther: () => void;
}

export function ImportStep({ overview, title, look, working, playground, onLook, onTake, onOther }: ImportStepProps) {
  const [mapping, setMapping] = useState<Mapping>(overview.guess);
  const [isNew, setNew] = useState(true);
  const [pseudonyms, setPseudonyms] = useState(true);
  useEffect(() => {
    onLook(isNew ? beginning(title) : playground, mapping);
  }, [onLook, isNew, playground, title, mapping]);
  // A list of servers has none.
  const hasPeople = overview.entries > 0;
  const against = hasPeople && look ? look.against : [];
  const { people = 0, servers = 0 } = look ?? {};
  return (
    <>
      <ReadSoFar overview={overview} onOther={onOther} />
      {hasPeople && <MappingForm attributes={overview.attributes} mapping={mapping} onMapping={setMapping} />}
      <div role="alert" className={styles.against}>
        {against.map(({ code, reason }) => (
          <p key={code}>
            <Sentence text={reason} />
          </p>
        ))}
      </div>
      {look && <PreviewTable rows={look.preview} />}
      {look && hasPeople && (
        <FindingList
          findings={look.findings}
          servers={look.playground.topology.servers}
          mapping={mapping}
          onMapping={setMapping}
        />
      )}
      <ImportOptions
        mapping={mapping}
        onMapping={setMapping}
        hasPeople={hasPeople}
        isNew={isNew}
        onNew={setNew}
        pseudonyms={pseudonyms}
        onPseudonyms={setPseudonyms}
      />
      <div className={styles.take}>
        <button
          type="button"
          data-look="accent"
          disabled={working || people + servers === 0}
          onClick={() => look && onTake(look, { isNew, pseudonyms })}
        >
          <span>{IMPORT_WORDS.take(people, servers)}</span>
        </button>
      </div>
    </>
  );
}
