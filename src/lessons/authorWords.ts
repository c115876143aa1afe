/** The words of writing a lesson: what is offered, what each step is, and what is said of one that does not hold. */

import type { QuestionKind } from '../prediction/questions';
import { count, listed } from '../saying/saying';
import type { StepKind } from './steps';

export const AUTHOR_WORDS = {
  label: 'Write a lesson',
  write: 'Write a lesson',
  writeHelp: 'It begins with the community that is shown.',
  edit: 'Edit',
  editOf: (title: string): string => `Edit: ${title}`,
  title: 'Title of the lesson',
  minutes: 'Minutes',
  how: 'Send, break and set as always: each becomes a step. Then say beside it what there is to see.',
  none: 'No step yet. Send a request, change something, or add words.',
  steps: 'Steps of the lesson',
  step: (place: number, kind: string): string => `Step ${count(place + 1)}: ${kind}`,
  kinds: { words: 'Words', send: 'Request', change: 'Change', task: 'Task', compare: 'Compare' } satisfies {
    readonly [K in StepKind]: string;
  },
  say: (place: number): string => `Words of step ${count(place + 1)}`,
  sayHint: 'What the learner reads here',
  note: (place: number): string => `Presenter's note of step ${count(place + 1)}`,
  noteHint: 'What only the presenter reads',
  noteOpen: "Presenter's note",
  task: (place: number): string => `Task of step ${count(place + 1)}`,
  changes: (part: string, attribute: string, value: string): string => `${part}: ${attribute} → ${value}`,
  wholes: { blockedServerLinks: 'Links between servers are set', assumptions: 'Open questions are answered' },
  nothing: 'nothing',
  asks: (place: number): string => `Ask about the request of step ${count(place + 1)}`,
  asking: 'Ask first:',
  unanswered: (ask: string): string => `${ask}: not answered any more`,
  kindsOfAsk: {
    landing: 'Where it lands',
    onward: 'Where it goes on',
    verdict: 'How it ends',
    stop: 'Where it stops',
    rule: 'Which rule',
    turn: 'Whose turn',
    failures: 'How many fail',
  } satisfies { readonly [K in QuestionKind]: string },
  looksAt: 'Look at:',
  lookAway: (place: number): string => `Point at nothing in step ${count(place + 1)}`,
  up: (place: number): string => `Move step ${count(place + 1)} up`,
  down: (place: number): string => `Move step ${count(place + 1)} down`,
  remove: (place: number): string => `Remove step ${count(place + 1)}`,
  removed: (place: number): string => `Step ${count(place + 1)} is gone. Undo brings it back.`,
  addWords: 'Add words',
  look: 'Look here',
  makeTask: 'Make a task of it',
  broken: 'This step does not hold any more.',
  wasSo: 'It says:',
  isSo: 'Now:',
  take: (place: number): string => `Take what step ${count(place + 1)} does now`,
  takeShort: 'Take what it does now',
  hand: 'Try it and hand it on',
  tryIt: 'Try it',
  save: 'Save as a file',
  copy: 'Copy the link',
  saveBroken: 'Save it all the same',
  copyBroken: 'Copy the link all the same',
  copied: 'The link is in the clipboard.',
  field: 'Link of the lesson',
  tooBig: 'The lesson is too big for a link. Save it as a file.',
  kept: 'It is kept in this browser, under Lessons.',
  close: 'Stop writing',
  back: 'Back to writing',
  out: (steps: readonly number[]): string =>
    steps.length === 1
      ? `Step ${count((steps[0] ?? 0) + 1)} says something else than what happens.`
      : `Steps ${listed(steps.map((step) => count(step + 1)))} say something else than what happens.`,
} as const;

/** Where something that was done is no step. */
export const AUTHORED = {
  title: 'My lesson',
  task: 'Change the community until this holds.',
  script: 'Steps are moved and removed in the list of the lesson.',
  state: 'What the gateway starts with is set before the first step that does something.',
  noStep: 'There is no such step.',
  noChange:
    'A task asks the learner to change something. Change it yourself first: what you did becomes what has to be brought about.',
} as const;
