/** The words of asking first: the switch, the question on screen, what is said of an answer, the review, and practising. */

import { count, counted } from '../saying/saying';
import type { Mode, Sureness } from './exercise';

export const ASK_WORDS = {
  label: 'Asked first',
  modes: { self: 'By myself', class: 'With a class', test: 'As a test' } satisfies { readonly [M in Mode]: string },
  modeHelp: {
    self: 'Each answer is put right at once.',
    class: 'Nothing is counted: let the class answer, then reveal.',
    test: 'Nothing is shown before the end of the test.',
  } satisfies { readonly [M in Mode]: string },
  progress: (done: number, of: number): string => `${count(done)} of ${counted(of, QUESTIONS)} answered`,
  right: (right: number, of: number): string =>
    of === 0 ? 'Nothing answered' : `${count(right)} of ${count(of)} right`,
  nothing: 'Send a request: before it goes anywhere you are asked where.',
  leave: 'Show all',
  end: 'End the test',
  review: 'Review',
  again: 'Ask again',
  practise: 'Practise…',
} as const;

const QUESTIONS = { one: 'question', other: 'questions' } as const;

export const CARD_WORDS = {
  label: 'Question',
  help: 'Choose here, by its number, or on the canvas. Then say how sure you are: that answers.',
  classHelp: 'Choose what the class says, or nothing, then reveal.',
  sureness: 'How sure are you?',
  sure: { sure: 'Sure', think: 'I think so', guess: 'A guess' } satisfies { readonly [S in Sureness]: string },
  show: 'Show me',
  reveal: 'Reveal',
  first: 'Choose an answer first.',
  /** For those who hear it. */
  heard: (prompt: string, options: readonly string[]): string => `Question: ${prompt} ${options.join(', ')}.`,
} as const;

export const ANSWER_WORDS = {
  label: 'Your answers',
  earlier: (answers: number): string => `Answered before: ${count(answers)}`,
  right: 'Right',
  wrong: 'Not so',
  shown: 'Shown',
  kept: 'Noted. What is right is shown at the end of the test.',
  you: (answer: string, sureness: string | null): string =>
    sureness === null ? `You said: ${answer}` : `You said: ${answer}. How sure: ${sureness}`,
  belief: 'What is behind it:',
  dashed: 'The dashed line is the way you expected.',
  rules: 'Read on:',
  heard: (verdict: string, said: string): string => `${verdict}. ${said}`,
} as const;

export const REVIEW_WORDS = {
  title: 'Review',
  lead: 'Sure and wrong comes first: that is where most is to be learnt.',
  none: 'Nothing was answered yet.',
  twin: 'Ask me a twin',
  twinHelp: 'Another community on which the same belief goes wrong',
  save: 'Save the result',
  print: 'Print',
  result: (title: string): string => `Result of ${title}`,
  request: (request: string): string => `${request}.`,
} as const;

export const PRACTISE_WORDS = {
  title: 'Practise',
  lead: 'Communities without end, made to catch what you believe still. Everything stays in this browser.',
  start: 'Start',
  one: (title: string): string => `Practise: ${title}`,
  next: 'Next community',
  clear: 'Forget what I believe',
  never: 'Not met yet',
  all: 'All beliefs',
  open: (title: string): string => `Open: ${title}`,
  forgetOne: 'Forget this one',
  says: 'What one believes',
  counts: 'How often it came back',
  /** What each mark of the row stands for, the oldest first. */
  lately: 'The last answers, the oldest first:',
  cameBack: 'came back',
  resisted: 'resisted',
  fades: 'It came back less often of late.',
  stays: 'It comes back as often as before.',
  so: 'What is so',
  rules: 'The rules that say it:',
  held: (back: number, resisted: number): string =>
    `Came back ${counted(back, TIMES)}, resisted ${counted(resisted, TIMES)}`,
} as const;

const TIMES = { one: 'time', other: 'times' } as const;

export const SEALED_WORDS = {
  title: 'A question waits',
  why: 'What stands here would answer it. Answer it, or be shown, and this opens.',
  back: 'Back to the question',
} as const;
