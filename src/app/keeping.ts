/** Ties the store to the browser: what happens to the documents is kept, and the address follows what is shown. */

import { lessonLinkInAddress, onTravel, putBack, queryInAddress } from '../documents/address';
import { carrying, type Start } from '../documents/carrying';
import type { Moment } from '../sharing/link';
import { caseIn, lessonIn, pageIn, presentsIn, queryOf } from './reference';
import { tracesSeen } from './replay';
import type { AppStore } from './store';
import { restingAt } from './store/state';
import { SAID_WORDS } from './words';

/** `leaveField` takes what is being typed. */
export function keepDocuments(store: AppStore, start: Start, leaveField: () => void): void {
  const { getState: get, happens } = store;
  /** A moment that the document does not have is ignored. */
  const showMoment = (moment: Moment | null): void => {
    if (moment && tracesSeen(get())[moment.request]?.steps[moment.step]) store.show(moment);
    else store.watch(0, false);
  };
  let left: { readonly document: string; readonly moment: Moment | null } | null = null;
  const query = queryInAddress();
  // It is read before the address follows what is shown.
  const brought = lessonLinkInAddress();
  store.turnTo(pageIn(query));
  store.workOn(caseIn(query));
  if (presentsIn(query)) store.present('address');
  if (start.moment) showMoment(start.moment);
  const carry = carrying(
    {
      life: get,
      happens,
      holding: () => get().dragging,
      query() {
        const { page, presenting, lesson, caseShown } = get();
        return queryOf({ page, presents: presenting !== null, lesson: lesson?.lesson.id ?? null, caseShown });
      },
      momentOf(document) {
        if (document === get().document) return restingAt(get());
        return left?.document === document ? left.moment : null;
      },
      showMoment,
      leaveField,
      say: store.say,
    },
    start,
  );
  store.carriedOutBy(carry);
  const begin = (lesson: string | null): void => {
    if (lesson === null) return;
    import('./broughtLesson').then(
      ({ beginNamed }) => {
        const error = beginNamed(store, lesson);
        if (!error) return;
        happens({ kind: 'pasted', read: { ok: false, error } });
        // The address of a link that cannot be read stays as it came.
        putBack(lesson);
      },
      () => store.say(SAID_WORDS.notLoaded, true),
    );
  };
  begin(brought ?? lessonIn(query));
  onTravel((to) => to === null && begin(lessonLinkInAddress()));
  store.subscribe((state, before) => {
    const another = state.lesson?.lesson !== before.lesson?.lesson || state.caseShown !== before.caseShown;
    if (another || state.page !== before.page || state.presenting !== before.presenting)
      happens({ kind: 'readdressed' });
    if (before.dragging && !state.dragging) happens({ kind: 'released' });
    const moment = restingAt(before);
    if (state.document !== before.document) left = { document: before.document, moment };
    else if (differ(moment, restingAt(state))) happens({ kind: 'looked' });
  });
}

const differ = (one: Moment | null, other: Moment | null): boolean =>
  one?.request !== other?.request || one?.step !== other?.step;
