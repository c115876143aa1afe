/** What people read in the dialog of pictures and the printed report. */

import { counted, NOUNS } from '../saying/saying';

export const PICTURES_WORDS = {
  title: 'Pictures and report',
  lead: 'Drawn from the playground as it is shown now, light and with nothing round it, for a slide or a ticket.',
  what: 'Picture of',
  whats: {
    canvas: 'The canvas',
    sequence: 'The request shown, as a sequence',
    film: 'The request shown, as a film',
  },
  noRequest: 'A sequence and a film show a request that was sent and is not asked about.',
  filmWhy: 'A film is an SVG that moves by itself in a browser; what draws no movement shows its end.',
  videoWhy: (seconds: number): string =>
    `WebM is a video for a slide. It is recorded while it plays, so it takes as long as the film, at most ${seconds} seconds: a longer one is played faster.`,
  withLink: 'With the link, also as QR code',
  preview: 'How it will look',
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG',
  saveWebm: 'Save as WebM',
  stop: 'Stop recording',
  recording: (step: number, steps: number): string => `Recording step ${step} of ${steps}.`,
  stopped: 'The recording was stopped. Nothing was saved.',
  notRecorded: 'The browser could not record the film. Save it as SVG instead.',
  copy: 'Copy the picture',
  copied: 'The picture is in the clipboard.',
  saved: 'Saved as a file.',
  refused: 'The browser does not give out the picture. Save it as SVG instead.',
  notCopied: 'The browser does not let a picture into the clipboard. Save it as a file instead.',
  print: 'Print the report',
  printWhy:
    'The report holds the picture, the servers, each request with its codes, who is reached and what is broken. Print it, or save it as PDF.',
} as const;

export const REPORT_WORDS = {
  servers: 'Servers',
  server: 'Server',
  host: 'Host name',
  turn: 'Turn',
  people: 'Logged in',
  faults: 'What is broken',
  none: 'none',
  requests: 'Requests',
  noRequests: 'No request was sent.',
  standing: 'What is broken',
  nothingStands: 'Nothing is broken.',
  at: (fault: string, where: string): string => `${fault}: ${where}`,
  reached: 'Who is reached from where',
  from: (external: string): string =>
    `How a chat from ${external} ends, by the server whose turn it is. Users who are not reached from everywhere stand first.`,
  more: (users: number): string => `and ${counted(users, NOUNS.user)} more.`,
  user: 'User',
} as const;
