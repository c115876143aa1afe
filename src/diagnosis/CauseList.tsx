/** The causes by which the ticket would look as it does: whom else each would hit, how to tell and confirm it, and the thing itself, shown on a copy. */

import { BookOpenText, ChevronDown, ChevronUp, Eye, EyeOff } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import type { Playground } from '../playground/playground';
import { called } from '../routing/called';
import { CODES, type RuleCode } from '../routing/codes';
import { RULES } from '../routing/rules';
import { plain } from '../saying/names';
import { firstListed } from '../saying/saying';
import type { OnCopy } from '../signs/Copying';
import { Confirmations } from '../signs/Evidence';
import { RuleGlyph } from '../signs/Glyphs';
import { Sentence } from '../signs/Sentence';
import { Explained } from '../signs/Term';
import type { Topology } from '../topology/topology';
import styles from './CauseList.module.css';
import { type CauseGroup, groupsOf } from './causeGroups';
import type { Cause, Findings } from './investigation';
import { ProofPlayer } from './ProofPlayer';
import { proofOf, ruleOf } from './proof';
import { CAUSE_WORDS, causeWords, deedName, needsWords, partWords } from './words';

export interface CauseActs {
  readonly onTake: (cause: Cause, said: string) => void;
  readonly onRule: (code: RuleCode) => void;
  readonly onCopy: OnCopy;
  readonly reducedMotion: boolean;
}

interface CauseListProps extends CauseActs {
  readonly playground: Playground;
  readonly findings: Findings;
  /** Only a rough community stands behind them: they are told by name. */
  readonly namesOnly: boolean;
}

export function CauseList({ playground, findings, namesOnly, ...acts }: CauseListProps) {
  const groups = groupsOf(playground.topology, findings.causes);
  const byNeed = new Map<string, CauseGroup[]>();
  for (const group of groups) {
    const head = needsWords(group.members[0].cause);
    byNeed.set(head, [...(byNeed.get(head) ?? []), group]);
  }
  const headed = findings.causes.some(({ needs }) => needs !== null);
  return (
    <div className={styles.sides}>
      {[...byNeed].map(([head, inHere]) => (
        <div key={head} className={styles.side}>
          {headed && <h3 className={styles.need}>{head}</h3>}
          <Side {...acts} playground={playground} groups={inHere} namesOnly={namesOnly} />
        </div>
      ))}
    </div>
  );
}

interface SideProps extends CauseActs {
  readonly playground: Playground;
  readonly groups: readonly CauseGroup[];
  readonly namesOnly: boolean;
}

/** Where nothing need be changed for the ticket to look so, changes that leave it as it is stand behind. */
function Side({ playground, groups, namesOnly, ...acts }: SideProps) {
  const asDrawn = groups.find(({ deed }) => deed.kind === 'nothing');
  const idle = asDrawn ? groups.filter((group) => group !== asDrawn) : [];
  const listOf = (shown: readonly CauseGroup[], open: boolean) => (
    <ul className={styles.causes}>
      {shown.map((group, place) => (
        <li key={group.key} className={styles.cause}>
          {namesOnly ? (
            <strong>{deedName(group.deed)}</strong>
          ) : (
            <CauseCard
              {...acts}
              playground={playground}
              group={group}
              beside={shown[place + 1] ?? shown[place - 1]}
              initiallyOpen={open && place === 0}
            />
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {listOf(asDrawn ? [asDrawn] : groups, true)}
      {idle.length > 0 && (
        <details className={styles.idle}>
          <summary>{CAUSE_WORDS.idle(idle.reduce((sum, { members }) => sum + members.length, 0))}</summary>
          {listOf(idle, false)}
        </details>
      )}
    </>
  );
}

interface CauseCardProps extends CauseActs {
  readonly playground: Playground;
  readonly group: CauseGroup;
  /** The one it is told apart from. */
  readonly beside: CauseGroup | undefined;
  readonly initiallyOpen: boolean;
}

function CauseCard({
  playground,
  group,
  beside,
  initiallyOpen,
  reducedMotion,
  onTake,
  onRule,
  onCopy,
}: CauseCardProps) {
  const { topology } = playground;
  const { deed, members } = group;
  const [chosen, setChosen] = useState(0);
  const [open, setOpen] = useState(initiallyOpen);
  const [shown, setShown] = useState(false);
  const id = useId();
  const { cause } = members[chosen] ?? members[0];
  const proof = useMemo(() => proofOf(playground, cause), [playground, cause]);
  if (!proof) return null;
  const rule = ruleOf(proof);
  const apart = open && beside && unlike(playground, rule, beside);
  return (
    <>
      <h4 className={styles.head}>
        <button type="button" data-look="bare" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <RuleGlyph rule={rule} />
          <span>
            <span>{deedName(deed)}</span>
            <small>
              <Sentence text={aboutWords(topology, group, cause) || CODES[rule].title} />
            </small>
          </span>
          {open ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        </button>
      </h4>
      {open && (
        <div id={id} className={styles.body}>
          {members.length > 1 && (
            <label className={styles.which}>
              <span>{CAUSE_WORDS.which}</span>
              <select value={chosen} onChange={({ target }) => setChosen(Number(target.value))}>
                {members.map(({ cause: each, place }, index) => (
                  <option key={place} value={index} dir="auto" translate="no">
                    {plain(partWords(topology, deed, each))}
                  </option>
                ))}
              </select>
            </label>
          )}
          <p className={styles.hits}>
            <Sentence text={hitWords(topology, group, cause)} />
          </p>
          {apart && (
            <p className={styles.apart}>
              <b>{CAUSE_WORDS.apart}</b> <Explained text={apart} />
            </p>
          )}
          <div className={styles.acts}>
            <button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
              <span>{shown ? CAUSE_WORDS.hide : CAUSE_WORDS.show}</span>
            </button>
            {cause.change !== null && (
              <button type="button" onClick={() => onTake(cause, causeWords(topology, deed, cause))}>
                {CAUSE_WORDS.take}
              </button>
            )}
            <button type="button" data-look="bare" onClick={() => onRule(rule)}>
              <BookOpenText aria-hidden />
              {CAUSE_WORDS.rule}
            </button>
          </div>
          {shown && (
            <div className={styles.shown}>
              <ProofPlayer key={chosen} proof={proof} seen={cause.symptom.seen} reducedMotion={reducedMotion} />
              <h5>{CAUSE_WORDS.confirm}</h5>
              <Confirmations confirm={RULES[rule].confirm} onCopy={onCopy} />
            </div>
          )}
        </div>
      )}
    </>
  );
}

const MOST_NAMED = 4;

/** Which parts it may be wrong with; empty where nothing was changed. */
function aboutWords(topology: Topology, { deed, members }: CauseGroup, cause: Cause): string {
  const parts = members.map(({ cause: each }) => partWords(topology, deed, each));
  return parts.length > 1 ? firstListed(parts, MOST_NAMED, 'or') : partWords(topology, deed, cause);
}

function hitWords(topology: Topology, { deed }: CauseGroup, { symptom: { users }, others }: Cause): string {
  const first = others.first.map((each) => called(topology, each));
  const hits = CAUSE_WORDS.others(first, others.count - first.length);
  const [only, ...more] = users === 'all' ? [] : users;
  const isExample = deed.kind === 'user' && only !== undefined && more.length === 0 && topology.users.length > 1;
  return isExample ? `${CAUSE_WORDS.example(called(topology, only))} ${hits}` : hits;
}

/** How the rule that ends it differs from the one that ends the next, where that is told. */
function unlike(playground: Playground, rule: RuleCode, { members: [other] }: CauseGroup): string | undefined {
  const proof = proofOf(playground, other.cause);
  const next = proof && ruleOf(proof);
  return next === null ? undefined : (RULES[rule].unlike?.[next] ?? RULES[next].unlike?.[rule]);
}
