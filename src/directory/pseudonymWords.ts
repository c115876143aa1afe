/** What stands where names were, in a document that is given away without them. */

export const PSEUDONYM_WORDS = {
  title: 'Community under other names',
  note: (number: number) => `Note ${number}`,
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
