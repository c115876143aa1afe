/** What stands where names were, in a document that is given away without them. */

export const PSEUDONYM_WORDS = {
  title: 'Community under other names',
  note: (number: number) => `Note ${number}`,
  /** The first that was no name before. */
  gateway: ['Gateway', 'gw', 'entry'],
  /** A number is set behind the first with which none was a name before. */
  servers: ['st', 'im', 'chat', 'host'],
  clusters: ['cl', 'cluster', 'group'],
} as const;

/** Names of parts that are numbered instead. */
export const NUMBERED = {
  gateway: 'Gateway',
  server: (number: number) => `Server ${number}`,
  cluster: (number: number) => `Cluster ${number}`,
  user: (number: number) => `User ${number}`,
  external: (number: number) => `External ${number}`,
  /** A home server value that names nothing. */
  home: (number: number) => `Home ${number}`,
} as const;
