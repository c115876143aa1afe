/** What people say and what the note says, with the rules that it is about: causes in the order in which to look at them. */

import type { RuleCode } from '../routing/codes';
import type { SheetKey } from './pages';

/** A row of a page of reference. */
export interface Place {
  readonly kind: SheetKey;
  readonly row?: string;
}

export interface Saying {
  /** In small letters, without marks; any of them. */
  readonly said: readonly string[];
  readonly rules: readonly RuleCode[];
  /** Rows of other pages that are meant as well. */
  readonly places?: readonly Place[];
}

/** What any share of requests is looked up as: "1 of 3", "one in four", "every third". */
export const SHARE = 'sometimes';

export const SAYINGS: readonly Saying[] = [
  {
    said: [
      SHARE,
      'intermittent',
      'intermittently',
      'now and then',
      'now and again',
      'at times',
      'from time to time',
      'once in a while',
      'occasionally',
      'sporadic',
      'sporadically',
      'off and on',
      'on and off',
      'random',
      'randomly',
      'at random',
      'flaky',
      'flapping',
      'not always',
      'works again',
    ],
    rules: ['BLK-1516', 'BLK-TRUST', 'BLK-FILTER', 'BLK-LDAP', 'BLK-DOWN', 'BLK-LINK', 'BLK-CLUSTER', 'IN-PICK'],
  },
  {
    said: [
      'grey',
      'gray',
      'greyed out',
      'offline',
      'invisible',
      'no status',
      'no presence',
      "can't see",
      'cant see',
      'cannot see',
      'does not see',
      "doesn't see",
      'unknown status',
    ],
    rules: ['OFF-HOME', 'OFF-USER', 'REF-ACCESS', 'REF-DOMAIN', 'BLK-MAIL', 'BLK-FILTER'],
    places: [
      { kind: 'elsewhere', row: 'mistyped' },
      { kind: 'elsewhere', row: 'consent' },
    ],
  },
  {
    said: ['one way', 'one direction', 'one sided', 'he does not see me', 'she does not see me', 'two subscriptions'],
    rules: ['OFF-HOME', 'BLK-1516', 'BLK-FILTER', 'BLK-UNDISCOVERED'],
  },
  {
    said: ['always', 'never', 'one user', 'one person', 'only her', 'only him', 'only one'],
    rules: ['OFF-HOME', 'BLK-HOME', 'BLK-MAIL', 'BLK-DUPLICATE', 'REF-ACCESS'],
  },
  {
    said: ['nobody', 'everybody', 'everyone', 'nothing works', 'all users', 'down for all', 'outage'],
    rules: ['BLK-GWDOWN', 'BLK-NOSERVER', 'BLK-GATEWAY', 'REF-SESSIONS', 'REF-DOMAIN'],
  },
  {
    said: [
      'nat',
      'address translation',
      'wrong net address',
      'wrong address',
      'two network cards',
      'hosts file',
      'dns',
    ],
    rules: ['BLK-TRUST', 'BLK-LINK'],
  },
  {
    said: ['firewall', 'port', 'ports', 'port closed', 'closed port', 'port blocked', 'accessible', 'reachable'],
    rules: ['BLK-1516', 'BLK-LINK', 'BLK-LDAP', 'BLK-GWDOWN', 'IN-FORWARD'],
    places: [{ kind: 'ports' }],
  },
  {
    said: ['telnet'],
    rules: ['BLK-1516', 'BLK-TRUST', 'BLK-DOWN', 'BLK-LINK', 'BLK-LDAP', 'BLK-NOSERVER', 'IN-FORWARD'],
  },
  {
    said: ['ldapsearch', 'not found', 'cannot find', "can't find", 'not resolved', 'unresolved', 'resolve'],
    rules: ['BLK-FILTER', 'BLK-MAIL', 'BLK-DUPLICATE', 'BLK-LDAP', 'IN-LOOKUP', 'OUT-LOOKUP'],
  },
  {
    said: [
      'sametimeserver',
      'sametimeserver value',
      'sametime server field',
      'home server',
      'home server value',
      'home value',
      'specified',
      'home attribute',
      'wrong home',
      'no home',
    ],
    rules: ['OFF-HOME', 'BLK-HOME', 'BLK-CLUSTER', 'IN-HOME', 'IN-CLUSTER', 'IN-CONNECTED', 'IN-ONWARD'],
  },
  {
    said: ['internal user', 'internal users', 'internal', 'local user', 'own user'],
    rules: ['OFF-USER', 'OFF-HOME', 'REF-ACCESS', 'OFF-SENDER', 'IN-CONNECTED', 'IN-LOOKUP', 'OUT-SEND', 'IN-DELIVER'],
  },
  {
    said: ['external user', 'external users', 'partner', 'federation', 'federated', 'outside'],
    rules: ['REF-DOMAIN', 'REF-ACCESS', 'IN-ENTRY', 'OUT-DELIVER', 'OUT-SEND'],
  },
  {
    said: [
      'subscribe',
      'subscribed',
      'subscribes',
      'subscription',
      'add',
      'adds',
      'add a contact',
      'contact list',
      'contact lists',
      'buddy list',
    ],
    rules: ['OFF-USER', 'OFF-HOME', 'REF-SESSIONS', 'REF-DOMAIN', 'IN-LOOKUP', 'IN-ENTRY', 'OUT-SEND'],
  },
  {
    said: ['blacklist', 'blacklisted', 'black list', 'block list', 'blocklist', 'banned'],
    rules: ['REF-DOMAIN', 'BLK-FILTER'],
  },
  {
    said: [
      'refused',
      'denied',
      'rejected',
      'not allowed',
      'not authorised',
      'not authorized',
      'forbidden',
      'permission',
      'cannot add',
      "can't add",
    ],
    rules: ['REF-ACCESS', 'REF-DOMAIN', 'REF-SESSIONS', 'BLK-TRUST'],
    places: [{ kind: 'elsewhere', row: 'consent' }],
  },
  {
    said: [
      'not delivered',
      'no answer',
      'no reply',
      'nothing happens',
      'does not arrive',
      'do not arrive',
      'never arrives',
      'lost',
    ],
    rules: [
      ...(['BLK-1516', 'BLK-TRUST', 'BLK-LDAP', 'BLK-FILTER', 'BLK-DOWN', 'BLK-LINK', 'BLK-MAIL'] as const),
      ...(['BLK-DUPLICATE', 'BLK-HOME', 'BLK-NOSERVER', 'BLK-GWDOWN'] as const),
    ],
  },
  {
    said: ['round robin', 'round-robin', 'next server', 'turn', 'load balancing', 'rotation', 'distributed'],
    rules: ['BLK-DOWN', 'BLK-1516', 'IN-PICK', 'IN-FORWARD'],
  },
  {
    said: ['stconfig nsf', 'stconfig.nsf', 'stconfig', 'ldap server document', 'ldapserver'],
    rules: ['BLK-FILTER', 'BLK-CLUSTER', 'BLK-LDAP', 'BLK-TRUST', 'IN-HOME', 'IN-LOOKUP'],
  },
  {
    said: [
      'search filter',
      'filter',
      'person filter',
      'ldap filter',
      'mail address',
      'e-mail address',
      'email',
      'e-mail',
    ],
    rules: ['BLK-FILTER', 'BLK-MAIL', 'BLK-DUPLICATE', 'IN-LOOKUP', 'OUT-LOOKUP'],
  },
  {
    said: ['names.nsf', 'da.nsf', 'server document', 'directory assistance', 'discover', 'discovers', 'new server'],
    rules: ['BLK-UNDISCOVERED', 'BLK-TRUST', 'BLK-NOSERVER', 'IN-PICK'],
    places: [{ kind: 'elsewhere', row: 'new-server' }],
  },
  {
    said: ['non-clustered', 'non clustered', 'not clustered', 'cluster', 'clustered'],
    rules: ['BLK-CLUSTER', 'IN-CLUSTER', 'IN-HOME', 'IN-CONNECTED'],
  },
  {
    said: ['twice', 'duplicate', 'two accounts', 'twin', 'same address'],
    rules: ['BLK-DUPLICATE'],
  },
  {
    said: ['typo', 'misspelt', 'misspelled', 'mistyped', 'wrong spelling'],
    rules: ['BLK-HOME', 'BLK-MAIL'],
    places: [{ kind: 'elsewhere', row: 'mistyped' }],
  },
  {
    said: ['restart', 'reboot', 'restarted'],
    rules: ['BLK-TRUST', 'BLK-DOWN', 'BLK-GWDOWN', 'BLK-UNDISCOVERED'],
  },
  {
    said: ['slow', 'delay', 'delayed', 'late', 'timeout', 'time-out', 'time out', 'timed out', 'hangs'],
    rules: ['BLK-1516', 'IN-LOOKUP'],
    places: [
      { kind: 'elsewhere', row: 'slow-lookups' },
      { kind: 'elsewhere', row: 'time-outs' },
    ],
  },
  {
    said: ['certificate', 'certificates', 'tls', 'ssl', 'encryption'],
    rules: ['IN-ENTRY', 'OUT-DELIVER'],
    places: [
      { kind: 'elsewhere', row: 'certificates' },
      { kind: 'ports', row: 'sip' },
    ],
  },
  {
    said: ['aol', 'yahoo', 'google', 'google talk', 'rate limit'],
    rules: ['OUT-DELIVER', 'IN-ENTRY'],
    places: [
      { kind: 'elsewhere', row: 'rate-limit' },
      { kind: 'elsewhere', row: 'claimed-domain' },
    ],
  },
  {
    said: ['limit', 'limits', 'too many', 'maximum', 'full', 'busy'],
    rules: ['REF-SESSIONS'],
  },
  {
    said: ['lookup', 'look up', 'lookups'],
    rules: ['BLK-FILTER', 'BLK-LDAP', 'BLK-MAIL', 'BLK-DUPLICATE', 'IN-LOOKUP', 'OUT-LOOKUP'],
  },
  {
    said: ['inbound', 'incoming', 'external initiates a chat', 'initiates a chat', 'initiates', 'initiate'],
    rules: ['IN-ENTRY', 'IN-PICK', 'IN-LOOKUP', 'IN-FORWARD'],
  },
  {
    said: ['outbound', 'outgoing', 'physically connected', 'send out'],
    rules: ['OFF-SENDER', 'BLK-UNDISCOVERED', 'OUT-SEND', 'OUT-LOOKUP', 'OUT-FORWARD', 'OUT-DELIVER'],
  },
  {
    said: ['routed internally', 'internally', 'among the servers', 'route', 'routes', 'routing', 'routed', 'forwarded'],
    rules: ['BLK-LINK', 'IN-PICK', 'IN-CONNECTED', 'IN-HOME', 'IN-CLUSTER', 'OUT-SEND'],
  },
  {
    said: ['logged into', 'logged in', 'log in', 'login', 'logon', 'log on', 'connected to'],
    rules: ['OFF-HOME', 'OFF-USER', 'OFF-SENDER', 'IN-CONNECTED', 'IN-DELIVER', 'OUT-SEND'],
  },
  {
    said: ['meeting', 'meeting server', 'meetings', 'regardless of the service', 'service they provide'],
    rules: ['IN-PICK', 'IN-FORWARD'],
    places: [{ kind: 'ports', row: 'meetings' }],
  },
  {
    said: ['multiplexer', 'mux', 'stmux'],
    rules: ['BLK-TRUST', 'OFF-SENDER'],
    places: [{ kind: 'model', row: 'q21' }],
  },
  {
    said: ['environment', 'setting up', 'define', 'defined', 'setup', 'connection', 'connections'],
    rules: ['BLK-NOSERVER', 'BLK-GATEWAY', 'BLK-TRUST', 'IN-FORWARD', 'OUT-FORWARD'],
  },
];

/** Words that say nothing of what is looked for. */
export const FILLERS = new Set(
  'a an and are at behind but by can could do does for from had has have he her him his how i in is it its me my of on or our she so that the show shows their them then there they this to us was we what when where which who why will with work works working fail fails failing failed you your'.split(
    ' ',
  ),
);

const NUMBER = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|n)';
/** How a share is said. */
export const SHARES = new RegExp(
  `\\b${NUMBER} ?(?:of|in|from|out of|/) ?(?:every )?${NUMBER}\\b|\\b(?:every|each) (?:other|second|third|fourth|fifth|sixth|n-?th|\\d+(?:st|nd|rd|th))\\b(?: time)?|\\b\\d{1,2} ?(?:%|percent\\b)`,
  'g',
);
