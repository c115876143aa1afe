/** What the customer may be told at the end of a case, in his words: a sentence or two, with the faults of which it is true. */

export interface Tell {
  readonly id: string;
  readonly said: string;
  /** By their ids. */
  readonly faults: readonly string[];
}

export const TELLS: readonly Tell[] = [
  {
    id: 'turn',
    said: 'One of our servers does not do its part. What comes in on its turn fails, whoever it is for, and other tries get through; what its own people send does not get out. We mend that server.',
    faults: ['server port1516Open', 'server trustsGateway', 'server directoryReachable', 'server filterFindsMail'],
  },
  {
    id: 'down',
    said: 'One of our servers is down. Nobody reaches the people who were logged in to it, and for all others the tries that come in on its turn fail. We start it.',
    faults: ['server running'],
  },
  {
    id: 'between',
    said: 'Two of our servers do not reach each other. What comes in at the one does not get to the people on the other. We open the way between them.',
    faults: ['pair link'],
  },
  {
    id: 'papers',
    said: 'One of our servers lacks a document on where the people of a cluster are. What comes in there does not reach them. We copy the document.',
    faults: ['server knowsClusters'],
  },
  {
    id: 'entry',
    said: 'A directory entry is not right. Only whom it names is hit, whatever the way. We correct the entry.',
    faults: ['user mail', 'user mail 2', 'user homeServer'],
  },
  {
    id: 'place',
    said: 'The person is logged in to another server than the home server, where requests look. To log out and in again, at home, helps at once.',
    faults: ['user connectedServer 2'],
  },
  {
    id: 'absent',
    said: 'The person is not logged in anywhere. Nothing is broken: it works again once the person is there.',
    faults: ['user connectedServer'],
  },
  {
    id: 'setting',
    said: 'Our gateway is set to refuse it. That is a decision and no breakdown: we ask those who took it whether it shall stand.',
    faults: ['gateway blockedDomains', 'gateway maxChats', 'gateway maxPresences', 'user externalAccess'],
  },
  {
    id: 'gateway',
    said: 'Our gateway does not work, so nobody gets through in either direction. We bring it back.',
    faults: ['gateway running', 'gateway configuredServer'],
  },
  {
    id: 'sending',
    said: 'Our gateway does not know one of our servers. The people there are reached, and what they send does not get out. We make the server known.',
    faults: ['server discovered'],
  },
];
