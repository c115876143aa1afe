/** What Test-NetConnection and nc say of port 1516, line by line. */

/** What was read so far and waits for its answer. */
export interface ToolState {
  readonly block?: { readonly host: string; readonly port?: string; readonly source?: string };
  readonly command?: { readonly host: string; readonly port: string };
}

export interface ToolFound {
  readonly host: string;
  readonly open: boolean;
  /** The address it was tried from, where that is said. */
  readonly source?: string;
}

interface ToolAnswer {
  readonly next: ToolState;
  /** `unread`: it is an answer, and not said to what. */
  readonly found?: ToolFound | 'unread';
}

const PORT = '1516';
/** No such line is longer, and what is shorter is read at once. */
const LONGEST_LINE = 400;

const FIELD = /^\s*(ComputerName|RemotePort|SourceAddress|TcpTestSucceeded)\s*:\s*(\S.*?)\s*$/;

/** The host of each stands before its port. */
const OPEN = [
  /\bConnection to (\S+)(?: \([^)\s]*\))? (?:port )?(\d+)(?: port)? .*succeeded/,
  /(?:^|\s)(\S+) \[[\da-fA-F.:]+\] (\d+) \(.*\) open\b/,
];
const CLOSED = [
  /\bconnectx? to (\S+)(?: \([^)\s]*\))? port (\d+) .*(?:refused|timed out|No route to host)/,
  /(?:^|\s)(\S+) \[[\da-fA-F.:]+\] (\d+) \(.*\)\s?: (?:Connection (?:refused|timed out)|No route to host)/,
];
/** Of ncat, which names no host when it fails: it is the one of the command. */
const BARE = [
  [/^\s*Ncat: Connected to /, true],
  [/^\s*Ncat: (?:Connection refused|Connection timed out|TIMEOUT|No route to host)/, false],
] as const;
const COMMAND = /(?:^|[\s#$>/])(?:nc|ncat|netcat)(?:\.exe)?((?:\s+\S+){1,12})\s*$/;

export function toolAnswer(state: ToolState, line: string): ToolAnswer {
  if (line.length > LONGEST_LINE) return { next: state };
  const field = FIELD.exec(line);
  if (field !== null) return fieldAnswer(state, field[1] ?? '', field[2] ?? '');
  for (const [forms, open] of [
    [OPEN, true],
    [CLOSED, false],
  ] as const)
    for (const form of forms) {
      const [, host, port] = form.exec(line) ?? [];
      if (host !== undefined) return port === PORT ? { next: {}, found: { host, open } } : { next: {} };
    }
  for (const [form, open] of BARE) if (form.test(line)) return bareAnswer(state, open);
  const command = commandIn(line);
  return { next: command === undefined ? state : { command } };
}

function fieldAnswer(state: ToolState, field: string, value: string): ToolAnswer {
  if (field === 'ComputerName') return { next: { block: { host: value } } };
  const { block } = state;
  if (field === 'SourceAddress') return { next: block === undefined ? {} : { block: { ...block, source: value } } };
  if (field === 'RemotePort') return { next: block === undefined ? {} : { block: { ...block, port: value } } };
  if (block?.port === undefined || !/^(?:true|false)$/i.test(value)) return { next: {}, found: 'unread' };
  if (block.port !== PORT) return { next: {} };
  const { host, source } = block;
  return { next: {}, found: { host, open: /^true$/i.test(value), ...(source !== undefined && { source }) } };
}

function bareAnswer({ command }: ToolState, open: boolean): ToolAnswer {
  if (command === undefined) return { next: {}, found: 'unread' };
  return command.port === PORT ? { next: {}, found: { host: command.host, open } } : { next: {} };
}

/** The last two words that are no options are host and port. */
function commandIn(line: string): ToolState['command'] {
  const words = COMMAND.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
  const [host, port] = words.slice(-2);
  return host !== undefined && port !== undefined && !host.startsWith('-') && /^\d{1,5}$/.test(port)
    ? { host, port }
    : undefined;
}
