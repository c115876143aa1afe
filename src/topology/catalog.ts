/** Every attribute of every part once: label, default, control and form, what can be wrong with it and what mends it. */

import type { Attribute, AttributeValue } from './attribute';
import { LIMITS, type PartKind, type PartOf } from './parts';
import {
  blockDomain,
  domainsLeft,
  domainsTaken,
  freeMails,
  hasTwin,
  homes,
  isAway,
  logInElsewhere,
  misspellHome,
  namesNoHome,
  serversToJoin,
  serversToLogInTo,
  shareMail,
} from './remedies';
import { healthyWhenOn, type Keyed, limit } from './rowKinds';
import { SERVER_SWITCH_KEYS, SERVER_SWITCHES } from './switches';
import { findCluster, findServer, nameOf } from './topology';

const name: Keyed<'name'> = {
  key: 'name',
  label: 'Name',
  group: null,
  help: 'How this part is called on the canvas and in every sentence.',
  control: { kind: 'text', min: 1, max: LIMITS.name },
};

export const CATALOG: {
  readonly [K in PartKind]: {
    readonly label: string;
    readonly letter: string;
    readonly attributes: readonly Keyed<Exclude<keyof PartOf[K] & string, 'id' | 'position'>>[];
  };
} = {
  gateway: {
    label: 'Gateway',
    letter: 'gw',
    attributes: [
      name,
      healthyWhenOn({
        key: 'running',
        label: 'Running',
        help: 'A gateway that is down takes requests from neither side.',
        group: 'Joined to the community',
        on: 'Running',
        off: 'Down',
        fault: 'Gateway down',
        short: 'gateway down',
        mended: ({ part }) => `Start ${part}`,
      }),
      {
        key: 'configuredServer',
        label: 'Configured server',
        help: 'The one community server the administrator joined the gateway to. It discovers the others from there.',
        group: 'Joined to the community',
        control: { kind: 'server' },
        initial: null,
        faults: [
          {
            name: 'No community server configured',
            short: 'no server',
            told: 'card',
            stands: ({ value }) => value === null,
            set: () => null,
          },
        ],
        mend: {
          values: serversToJoin,
          choice: true,
          said: ({ topology, part, value, named }) => `Join ${part} to ${named(nameOf(topology, String(value)))}`,
        },
      },
      {
        key: 'blockedDomains',
        label: 'Blocked domains',
        help: 'The gateway refuses requests from or to a mail address in one of these domains (in the product: its blacklist). That holds for added contacts; for chats it is assumed. One domain a line.',
        group: 'What it lets through',
        control: { kind: 'domains', most: LIMITS.domains, max: LIMITS.domain },
        initial: [],
        faults: [
          {
            name: 'Mail domain blocked',
            short: 'domain blocked',
            told: 'end',
            stands: ({ value }) => Array.isArray(value) && value.length > 0,
            set: blockDomain,
          },
        ],
        mend: {
          values: domainsLeft,
          said: ({ topology, part, value, named, listed }) =>
            `Take ${listed(domainsTaken(topology, value).map(named))} off the blocked domains of ${part}`,
        },
      },
      limit({
        key: 'maxChats',
        label: 'Most chat sessions',
        help: 'How many chats may be open at once: -1 for no limit, 0 for none. The product comes with 1000.',
        group: 'What it lets through',
        fault: 'Chat session limit reached',
        short: 'chat limit',
        lifted: (part) => `Lift the chat session limit of ${part}`,
        raised: (part, most) => `Raise the chat session limit of ${part} to ${most}`,
      }),
      limit({
        key: 'maxPresences',
        label: 'Most presence sessions',
        help: 'How many contacts may be watched at once: -1 for no limit, 0 for none. The product comes with 1000.',
        group: 'What it lets through',
        fault: 'Presence session limit reached',
        short: 'presence limit',
        lifted: (part) => `Lift the presence session limit of ${part}`,
        raised: (part, most) => `Raise the presence session limit of ${part} to ${most}`,
      }),
    ],
  },
  server: {
    label: 'Community server',
    letter: 's',
    attributes: [
      name,
      {
        key: 'host',
        label: 'Host name',
        group: null,
        help: 'The fully qualified name of the machine. Routing here does not depend on it; in the field a wrong name or address is a common cause of “has wrong net address” in sametime.log.',
        control: { kind: 'text', min: 0, max: LIMITS.host, holds: 'host' },
      },
      {
        key: 'role',
        label: 'Role',
        group: null,
        help: 'A server used only for meetings takes its turn in the round robin all the same. That is told of the Domino-based servers of 7.5 and 8.0; from 8.5 on meetings moved to WebSphere.',
        control: {
          kind: 'choice',
          choices: [
            { value: 'community', label: 'Community server' },
            { value: 'meeting', label: 'Meeting server' },
          ],
        },
        initial: 'community',
      },
      ...SERVER_SWITCH_KEYS.map((key) => healthyWhenOn({ ...SERVER_SWITCHES[key], key })),
      {
        key: 'cluster',
        label: 'Cluster',
        group: 'Clusters',
        help: 'The cluster this server is a member of. Servers in a cluster share the data of their users. The product takes at most six.',
        control: { kind: 'cluster' },
        initial: null,
      },
    ],
  },
  cluster: {
    label: 'Cluster',
    letter: 'c',
    attributes: [
      {
        ...name,
        help: 'As it stands in the cluster document and in home server values: no comma, no space. It may be the name of a member.',
      },
    ],
  },
  user: {
    label: 'Local user',
    letter: 'u',
    attributes: [
      name,
      {
        key: 'mail',
        label: 'Mail address',
        help: 'What the directory record holds. The landing server looks the user up by it, so it must be there and unique.',
        group: null,
        control: { kind: 'text', min: 0, max: LIMITS.mail, holds: 'mail' },
        faults: [
          {
            name: 'No mail address in the directory',
            short: 'no mail',
            told: 'card',
            stands: ({ value }) => value === '',
            set: () => '',
          },
          {
            name: 'Mail address shared with another user',
            short: 'shared mail',
            told: 'card',
            stands: hasTwin,
            set: shareMail,
          },
        ],
        mend: {
          values: freeMails,
          said: ({ part, value, named }) =>
            `Give the directory record of ${part} the mail address ${named(String(value))}`,
        },
      },
      {
        key: 'connectedServer',
        label: 'Logged in to',
        help: 'The server the client is connected to now.',
        group: 'Where this user is',
        control: { kind: 'server' },
        initial: null,
        faults: [
          {
            name: 'Logged in nowhere',
            short: 'not logged in',
            told: 'end',
            stands: ({ value }) => value === null,
            set: () => null,
          },
          {
            name: 'Logged in away from home',
            short: 'away from home',
            told: 'list',
            sure: true,
            stands: isAway,
            set: logInElsewhere,
          },
        ],
        mend: {
          values: serversToLogInTo,
          choice: true,
          said: ({ topology, part, value, named }) =>
            `Have ${part} log in to ${named(nameOf(topology, String(value)))}`,
        },
      },
      {
        key: 'homeServer',
        label: 'Home server',
        help: 'The server or cluster named in the directory record (SametimeServer). The contact list lives there. Leave it empty if no home server is used.',
        group: 'Where this user is',
        control: { kind: 'home', max: LIMITS.domain },
        initial: null,
        faults: [
          {
            name: 'Home server value names nothing',
            short: 'home unknown',
            told: 'card',
            stands: namesNoHome,
            set: misspellHome,
          },
        ],
        mend: {
          values: homes,
          said: ({ topology, part, value, named }) =>
            value === null
              ? `Empty the home server value of ${part}`
              : findCluster(topology, String(value))
                ? `Make the cluster ${named(nameOf(topology, String(value)))} the home of ${part}`
                : `Make ${named(findServer(topology, String(value))?.name ?? String(value))} the home server of ${part}`,
        },
      },
      healthyWhenOn({
        key: 'externalAccess',
        label: 'Access to external communities',
        help: 'Whether the gateway administrator granted this user access. In the product it is granted for each external community, to everybody or to users and groups.',
        group: 'External communities',
        on: 'Granted',
        off: 'Not granted',
        fault: 'No access to external communities',
        short: 'no access',
        mended: ({ part }) => `Grant ${part} access to external communities`,
      }),
    ],
  },
  external: {
    label: 'External user',
    letter: 'x',
    attributes: [
      name,
      {
        key: 'mail',
        label: 'Mail address',
        group: null,
        help: 'The part behind the @ is the domain of the external community.',
        control: { kind: 'text', min: 0, max: LIMITS.mail, holds: 'mail' },
      },
    ],
  },
};

/** The row of one attribute; undefined for a key that is no attribute of this kind. */
export const attributeOf = (kind: PartKind, key: string): Attribute | undefined =>
  CATALOG[kind].attributes.find((attribute) => attribute.key === key);

/** Every attribute of a kind that a document may leave out, at its default. */
export const defaultsOf = (kind: PartKind): Readonly<Record<string, AttributeValue>> =>
  Object.fromEntries(
    CATALOG[kind].attributes.flatMap(({ key, initial }) => (initial === undefined ? [] : [[key, initial]])),
  );
