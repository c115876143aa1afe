/** What joins two parts, a row each: where it is kept, what it is called, and what cutting it is called. */

import type { PartKind } from './parts';
import type { ConnectionKind } from './switches';

interface Connection {
  readonly between: readonly [PartKind, PartKind];
  /** The attribute that holds it, and whose that is; null: pairs in `blockedServerLinks` stand for what is cut. */
  readonly held: {
    readonly kind: 'gateway' | 'user';
    readonly attribute: 'configuredServer' | 'connectedServer' | 'homeServer';
  } | null;
  readonly label: string;
  /** The act that cuts it, by the names of both ends in the order of `between`. */
  readonly cut: (from: string, to: string) => string;
  /** What is wrong where it is cut, by the name staff use, and the act that mends it. */
  readonly fault?: {
    readonly name: string;
    readonly short: string;
    readonly mended: (from: string, to: string) => string;
  };
}

export const CONNECTIONS = {
  gateway: {
    between: ['gateway', 'server'],
    held: { kind: 'gateway', attribute: 'configuredServer' },
    label: 'Link to the gateway',
    cut: (_, server) => `${server} is no longer the configured server`,
  },
  servers: {
    between: ['server', 'server'],
    held: null,
    label: 'Link between servers',
    cut: (a, b) => `Block the link between ${a} and ${b}`,
    fault: {
      name: 'Link between servers blocked',
      short: 'link cut',
      mended: (a, b) => `Open the link between ${a} and ${b}`,
    },
  },
  connected: {
    between: ['server', 'user'],
    held: { kind: 'user', attribute: 'connectedServer' },
    label: 'Logged in',
    cut: (_, user) => `Log ${user} out`,
  },
  home: {
    between: ['server', 'user'],
    held: { kind: 'user', attribute: 'homeServer' },
    label: 'Home server',
    cut: (_, user) => `Remove the home server of ${user}`,
  },
} as const satisfies Record<ConnectionKind, Connection>;
