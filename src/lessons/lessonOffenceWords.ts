/** What is wrong with a text that was brought as a lesson, beyond what may be wrong with any: clauses behind the path of one value. */

/** Why a key has no place in a step that does something else. */
const NO_PLACE = {
  send: 'is no part of this step: a step sends, changes, sets a task or compares',
  change: 'is no part of this step: a step sends, changes, sets a task or compares',
  task: 'is no part of this step: a step sends, changes, sets a task or compares',
  compare: 'is no part of this step: a step sends, changes, sets a task or compares',
  ask: 'asks of a request, and none is sent in this step',
  is: 'tells how a request goes, and none is sent in this step',
  there: 'tells of another community, and none is compared in this step',
  until: 'tells when a task is done, and none is set in this step',
  hint: 'helps with a task, and none is set in this step',
} as const;

export const LESSON_OFFENCES = {
  noLesson: (format: string): string => `this is no lesson: an object with "format": "${format}" is expected`,
  noText: 'its content is no text',
  requests: 'holds requests; a lesson starts without, its steps send them',
  nothing: 'tells nothing and does nothing',
  noPlace: NO_PLACE,
  /** `what`: a clause of its own. */
  there: (what: string): string => `does not fit the community it is compared with: ${what}`,
  noAttribute: (attribute: string): string => `this part has no attribute ${attribute}`,
  noWhole: (attribute: string): string =>
    `${attribute} cannot be set of the topology: blockedServerLinks and assumptions can`,
} as const;
