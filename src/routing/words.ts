/** What is said in a sentence in place of a part that there is none of. */

export const NAMELESS = {
  towards: 'the part it is for',
  landing: 'the landing server',
  server: 'no server',
  home: 'no home server',
  gateway: 'the gateway',
  domain: 'no domain',
} as const;
