/** What an ldapsearch asked, by the words it was called with. */

export interface Asked {
  /** Where the directory is, as far as it was said. */
  readonly uri?: string;
  readonly base?: string;
  /** The three letters that every way to write it begins with. */
  readonly scope?: string;
  /** The distinguished name it logged in with. */
  readonly as?: string;
  readonly filter?: string;
  /** A certificate that is not trusted here looks like a directory that does not answer. */
  readonly secure?: boolean;
  /** What it printed went through something else, and may be a part. */
  readonly piped?: boolean;
}

const COMMAND = /^(?:sudo )?(?:\w{1,40}=\S{0,200} ){0,5}(?:\S{0,200}[\\/])?ldapsearch(?:\.exe)?(?=\s)/i;
/** Options of one letter that take the next word. */
const TAKES_WORD = 'abdDeEfFhHlOopPRsSTUwXyYz';

/** Undefined where something else was typed. */
export function askedBy(typed: string): Asked | undefined {
  const command = COMMAND.exec(typed)?.[0];
  if (command === undefined) return undefined;
  const { words, piped } = wordsOf(typed.slice(command.length));
  const options = new Map<string, string>();
  const rest: string[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const text = words[place] ?? '';
    if (!text.startsWith('-') || text.length < 2) {
      rest.push(text);
      continue;
    }
    for (let letter = 1; letter < text.length; letter += 1) {
      const option = text[letter] ?? '';
      if (!TAKES_WORD.includes(option)) {
        options.set(option, '');
        continue;
      }
      if (letter + 1 === text.length) place += 1;
      options.set(option, letter + 1 < text.length ? text.slice(letter + 1) : (words[place] ?? ''));
      break;
    }
  }
  return described(options, rest[0], piped);
}

function described(options: ReadonlyMap<string, string>, first: string | undefined, piped: boolean): Asked {
  const [host, port] = [options.get('h'), options.get('p')];
  const uri = options.get('H') ?? (host === undefined ? undefined : `ldap://${host}${port ? `:${port}` : ''}`);
  const [base, as] = [options.get('b'), options.get('D')];
  return {
    ...(uri !== undefined && { uri: uri.toLowerCase().replace(/\/$/, '') }),
    ...(base !== undefined && { base }),
    ...(as !== undefined && { as }),
    scope: scopeOf(options.get('s') ?? 'sub'),
    ...(first?.includes('=') && { filter: first }),
    secure: options.has('Z') || (uri !== undefined && !/^ldap:\/\//i.test(uri)),
    piped,
  };
}

export const scopeOf = (written: string): string => written.slice(0, 3).toLowerCase();

/** As a shell splits them, up to where the output is sent elsewhere; what is sent there with a 2 is none of the answer. */
function wordsOf(line: string): { readonly words: readonly string[]; readonly piped: boolean } {
  const words: string[] = [];
  let [text, open, begun] = ['', '', false];
  const end = (): void => {
    if (begun) words.push(text);
    [text, begun] = ['', false];
  };
  for (let place = 0; place < line.length; place += 1) {
    const sign = line[place] ?? '';
    const next = line[place + 1] ?? '';
    if (open === '' && '|>&;'.includes(sign)) {
      const isErrors = sign === '>' && text === '2';
      if (!isErrors) end();
      return { words, piped: !isErrors || line.includes('|', place) };
    }
    if (open === '' && /\s/.test(sign)) end();
    else {
      begun = true;
      if (sign === '\\' && next !== '' && (open === '' || (open === '"' && '"\\$`'.includes(next)))) {
        text += next;
        place += 1;
      } else if (open === '' && (sign === '"' || sign === "'")) open = sign;
      else if (sign === open) open = '';
      else text += sign;
    }
  }
  end();
  return { words, piped: false };
}
