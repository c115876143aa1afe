/** What people read in the dialog of the checks to take along. */

import { counted, type Noun } from '../saying/saying';
import { CHECK_WORDS } from './checkWords';

const CHANGES: Noun = { one: 'change', other: 'changes' };
const ANSWERS: Noun = { one: 'answer', other: 'answers' };
const LINES: Noun = { one: 'line', other: 'lines' };

export const CHECKS_WORDS = {
  title: 'Checks to take along',
  lead: 'What to look up in the real community, server by server. The scripts only read, and change nothing.',
  form: 'As',
  forms: { text: 'List to tick off', sh: 'Shell script (bash)', powershell: 'PowerShell script' },
  preview: 'The checks',
  copy: 'Copy',
  copied: 'Copied.',
  save: 'Save as a file',
  refusedField: 'Text to copy',
  where:
    'Run it on the host of the gateway, and on each community server with its id filled in. What it prints can be pasted below.',
  noServers: 'There is no community server to check yet.',

  back: 'Bring its output back',
  paste: 'Paste what the script or ldapsearch printed, whatever stands around it',
  nothing: 'Nothing in it is an answer of the checks.',
  same: (number: number): string => `${counted(number, ANSWERS)} as it is drawn already.`,
  changes: 'What would change',
  server: 'Server',
  attribute: 'What',
  was: 'Drawn',
  becomes: 'Found',
  open: 'Open',
  blocked: 'Blocked',
  takes: (server: string, attribute: string): string => `Take over: ${server}, ${attribute}`,
  unread: (number: number): string => `${counted(number, LINES)} not understood`,
  untold: (number: number): string => `${counted(number, ANSWERS)} of no server that can be told`,
  untoldHelp: `What does not say where it was run changes nothing. Put a line above it: ${CHECK_WORDS.server('<name>')}`,
  trustOpen: (number: number): string => `Trust left open by ${counted(number, LINES)}`,
  trustOpenHelp:
    'Trust is told where a server lists or rejects the address which the gateway connects from. On the host of the gateway the script prints that address, and Test-NetConnection does. One that is not in sametime.ini may stand in stconfig.nsf.',
  restart: 'An address in sametime.ini counts once the server was restarted.',
  line: (line: number): string => `Line ${line}`,
  unknown: (ids: readonly string[]): string => `No server here is called ${ids.join(', ')}.`,
  apply: (number: number): string => `Take over ${counted(number, CHANGES)}`,
  applied: (number: number): string => `${counted(number, CHANGES)} taken over. Undo takes them back.`,
} as const;
