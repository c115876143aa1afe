/** The words of a lesson on screen: its head, its tasks, what it compares, its end, and the list of lessons. */

import { count, counted } from '../saying/saying';

export const LESSON_WORDS = {
  label: 'Lesson',
  place: (step: number, of: number): string => `Step ${count(step)} of ${count(of)}`,
  end: 'The end',
  progress: 'How far the lesson is',
  back: 'Back',
  next: 'Next',
  steps: 'All steps',
  leave: 'Leave the lesson',
  anew: 'Begin anew, nothing answered',
  mode: 'How it is asked',
  note: 'For the presenter',
  look: 'Look at',
  watch: 'Watch for:',
  changed: 'You changed the community. What follows goes on from the one of the lesson.',
  restore: 'As the lesson has it',
  kinds: { words: 'Words', send: 'Request', change: 'Change', task: 'Task', compare: 'Compare' },
  broken: (steps: readonly number[]): string =>
    `This lesson is out of step with the rules at ${counted(steps.length, STEPS)}: ${steps.map((step) => count(step + 1)).join(', ')}.`,
} as const;

const STEPS = { one: 'step', other: 'steps' } as const;
const MINUTES = { one: 'minute', other: 'minutes' } as const;
const QUESTIONS = { one: 'question', other: 'questions' } as const;

export const TASK_WORDS = {
  label: 'Task',
  hint: 'A hint',
  wanted: 'Wanted:',
  now: 'Now:',
  gone: 'Somebody in it is not there any more.',
  done: 'Done. That is it.',
  open: (left: number, of: number): string => `${count(of - left)} of ${count(of)} hold`,
  help: 'Change the community on the canvas or in the inspector. This list follows at once.',
} as const;

export const COMPARE_WORDS = {
  label: 'Compare',
  here: 'Here',
  there: 'There',
  back: 'One step back in both',
  on: 'One step on in both',
  same: 'Both go the same way.',
  differs: (step: number): string => `They part at step ${count(step + 1)}.`,
  picture: (where: string): string => `${where}: the way so far`,
} as const;

export const END_WORDS = {
  title: 'What you know now',
  answers: 'What you answered',
  again: 'Take it again',
  twin: 'Ask me twins',
  next: (title: string): string => `Next: ${title}`,
  save: 'Save the result',
  print: 'Print',
} as const;

export const LESSONS_WORDS = {
  title: 'Lessons',
  lead: 'In this order they build on each other. What you answered is kept in this browser.',
  about: (minutes: number, questions: number): string =>
    [...(minutes > 0 ? [counted(minutes, MINUTES)] : []), counted(questions, QUESTIONS)].join(', '),
  begun: (step: number, of: number): string => `Begun: step ${count(step)} of ${count(of)}`,
  done: 'Done',
  start: 'Start',
  goOn: 'Go on',
  startOf: (title: string): string => `Start: ${title}`,
  goOnWith: (title: string): string => `Go on: ${title}`,
  first: 'Take the first lesson',
} as const;
