/** Requests that fail as often as before an edit, and for another reason: what stops them now was hidden, or is new. */

import { arrived } from '../outcomes/ending';
import { OUTCOME_WORDS } from '../outcomes/words';
import { called } from '../routing/called';
import { CODES } from '../routing/codes';
import { compareMatrices } from './changes';
import { type Cell, type Computed, cellAt } from './matrix';
import { TICKET_WORDS } from './ticketWords';
import { EFFECT_WORDS, namesOrNumber } from './words';

/** One sentence for each pair of reasons; of whom an edit reaches in other ways nothing is said. */
export function otherReasons(before: Computed, after: Computed, reached: ReadonlySet<string>): readonly string[] {
  const changes = compareMatrices(before.matrix, after.matrix);
  const [width, widthBefore] = [after.matrix.columns.length, before.matrix.columns.length];
  const users = new Map<string, { earlier: string; now: string; users: Set<string> }>();
  changes.was.forEach((number, place) => {
    if (number === 0) return;
    const is = cellAt(after.matrix, Math.floor(place / width), place % width);
    const was = cellAt(before.matrix, Math.floor((number - 1) / widthBefore), (number - 1) % widthBefore);
    if (reached.has(is.user) || arrived(is.verdict) || arrived(was.verdict)) return;
    const said = { earlier: reasonOf(before, was), now: reasonOf(after, is) };
    const key = `${said.earlier} ${said.now}`;
    const same = users.get(key) ?? { ...said, users: new Set() };
    users.set(key, same);
    same.users.add(is.user);
  });
  const of = after.matrix.users.length;
  return [...users.values()]
    .filter(({ earlier, now }) => earlier !== now)
    .map((each) => {
      const names = [...each.users].map((user) => called(after.topology, user));
      const who = of > 1 && names.length === of ? TICKET_WORDS.everybody : namesOrNumber(names);
      return TICKET_WORDS.still(who, each.earlier, each.now);
    });
}

/** A rule, and the parts at which it ended the request. */
function reasonOf({ topology }: Computed, { rule, fault, user }: Cell): string {
  const where = (fault?.parts ?? [user]).map((part) => called(topology, part));
  return OUTCOME_WORDS.reason(CODES[rule].title, EFFECT_WORDS.where(where));
}
