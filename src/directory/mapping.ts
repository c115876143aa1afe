/** How the entries of a directory become people: which attribute holds what, whom to take, which servers to make, where people are logged in. */

/** A community server that is wanted whether or not anybody names it, as a list of hosts has it. */
export interface WantedServer {
  readonly name: string;
  readonly host: string;
}

/** Whom to take: everybody, so many at each server, or only those with whom something is wrong. */
export type Take =
  | { readonly who: 'all' }
  | { readonly who: 'perServer'; readonly most: number }
  | { readonly who: 'withFinding' };

/** Where people are logged in: at their home server, dealt over the servers that run, or nowhere. */
export type LoggedInAt = 'home' | 'spread' | 'nowhere';

export interface Mapping {
  /** Names of attributes, in any case; null where the directory has none. */
  readonly mail: string | null;
  readonly name: string | null;
  readonly homeServer: string | null;
  /** Everybody unless given. */
  readonly take?: Take;
  /** At home where there is an attribute for that, else spread, unless given. */
  readonly loggedIn?: LoggedInAt;
  readonly servers?: readonly WantedServer[];
  /**
   * Which servers are made of home server values that name none: of all, of none, or of these values. Unless given, of all
   * while there is no other server, else of none: a list of servers is there to be compared with.
   */
  readonly makes?: 'all' | 'none' | readonly string[];
  /** Home server values that are read as if something else stood there. */
  readonly readAs?: ReadonlyMap<string, string>;
}

/** The attribute's name as entries have it; null where there is none. */
export const keyOf = (attribute: string | null): string | null => {
  const key = attribute?.trim().toLowerCase() ?? '';
  return key === '' ? null : key;
};

export const loggedInAt = ({ loggedIn, homeServer }: Mapping): LoggedInAt =>
  loggedIn ?? (keyOf(homeServer) === null ? 'spread' : 'home');

/** A fix: this home server value means what `meant` names. */
export const readingAs = (mapping: Mapping, value: string, meant: string): Mapping => ({
  ...mapping,
  readAs: new Map([...(mapping.readAs ?? []), [value, meant]]),
});

/** A fix: a server is made of this home server value. */
export function makingServer(mapping: Mapping, value: string): Mapping {
  const { makes = 'none' } = mapping;
  if (makes === 'all') return mapping;
  return { ...mapping, makes: makes === 'none' ? [value] : [...new Set([...makes, value])] };
}
