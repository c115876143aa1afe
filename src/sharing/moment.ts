/** The moment behind a link, which says what of the playback is shown; the link itself is the same with and without it. */

import { LONGEST_LINK } from './envelope';
import type { Moment } from './link';

/** As the product writes it. Nothing else of a link looks so: within it a dot stands before a length, a payload or a check. */
const MOMENT = /\.m(\d{1,6})-(\d{1,6})$/;

export function momentBehind(link: string): Moment | null {
  const found = MOMENT.exec(link);
  return found && { request: Number(found[1]), step: Number(found[2]) };
}

export const withoutMoment = (link: string): string => link.replace(MOMENT, '');

/** The same link with the moment that shall be shown when it is opened, if there is one and it fits. */
export function linkTo(link: string, moment: Moment | null): string {
  const whole = moment === null ? link : `${link}.m${moment.request}-${moment.step}`;
  return whole.length > LONGEST_LINK ? link : whole;
}
