/** What the playground does not model at all, and the cases of daily work that it therefore cannot show. */

interface LeftOut {
  readonly what: string;
  /** What is missing from the picture, and what to keep in mind instead. */
  readonly instead: string;
  /** Cases out of scope, each with its number in docs/scenarios.md. */
  readonly cases: readonly { readonly number: number; readonly text: string }[];
}

export const LEFT_OUT: readonly LeftOut[] = [
  {
    what: 'The way a status travels back',
    instead: 'A contact is added or shows offline; how later changes of status find their way out is not drawn.',
    cases: [{ number: 8, text: 'A contact who was offline logs in, and the external user sees the change.' }],
  },
  {
    what: 'Logins that a server turns away',
    instead: 'Anybody can be logged in anywhere. A server can be set to refuse users whose home it is not.',
    cases: [{ number: 15, text: 'A client insists on another server than home, and that server refuses it.' }],
  },
  {
    what: 'When a new server is noticed',
    instead:
      'Discovery has no clock. Servers look for new ones every 60 minutes unless changed, so trouble can begin up to an hour after a server was added.',
    cases: [
      { number: 34, text: 'A new server joins the list a while after it was set up, and its fault shows only then.' },
    ],
  },
  {
    what: 'Which domains belong to which community',
    instead:
      'Every local user counts as found by the gateway and every external domain as known, unless it is blocked. Blocked domains match exactly; the product also takes a wildcard.',
    cases: [{ number: 36, text: 'The domain of a sender or receiver belongs to no community the gateway knows.' }],
  },
  {
    what: 'Session limits of a single route, and sessions that end',
    instead: 'There is one limit for chats and one for presence, and nothing ever closes a session.',
    cases: [{ number: 41, text: 'The limit of a route and that of the gateway differ, and the lower one holds.' }],
  },
  {
    what: 'Gateway clusters',
    instead:
      'There is one gateway at most. In a gateway cluster limits hold for each node, and each node would take turns for itself.',
    cases: [{ number: 42, text: 'Two gateway nodes, each with a list and a session count of its own.' }],
  },
  {
    what: 'Wrong addresses on the outside',
    instead: 'Whatever leaves the gateway counts as delivered; the other community does not check typed addresses.',
    cases: [{ number: 47, text: 'A mistyped external contact stays offline for ever, without an error.' }],
  },
  {
    what: 'Policies',
    instead:
      'Only the access granted at the gateway counts. A policy can also take the external option out of the client.',
    cases: [{ number: 48, text: "A policy keeps a user's request from ever leaving the client." }],
  },
  {
    what: 'The consent of the people',
    instead: 'Whoever is reached could still refuse, or stay hidden by privacy settings.',
    cases: [{ number: 49, text: 'A request arrives, the receiver says no, and no status is shown.' }],
  },
  {
    what: 'What follows in a chat that is open',
    instead: 'Only the first message of a chat is routed; later ones belong to the same session.',
    cases: [{ number: 50, text: 'The second message of a chat takes the same way without another turn.' }],
  },
  {
    what: 'Certificates and encryption',
    instead:
      'Connections to the outside always succeed. Real ones need the authority of the partner among the trusted ones.',
    cases: [{ number: 51, text: "A partner's certificate is not trusted: both directions fail at the gateway." }],
  },
  {
    what: 'Proxies, load balancers and protocols in front of the gateway',
    instead: 'SIP and XMPP, their proxies, NAT and firewalls towards the outside are not drawn.',
    cases: [],
  },
  {
    what: 'Message handlers beyond three',
    instead:
      'The gateway looks at domains, access and session limits. Added handlers, for spam or compliance, can refuse or delay a request too.',
    cases: [],
  },
  {
    what: 'Slow lookups and slow networks',
    instead:
      'Everything answers at once or not at all. In real life a lookup can be late, and chats time out after about 30 seconds.',
    cases: [],
  },
  {
    what: 'Lookups that a server is told to ignore',
    instead:
      'A server can be set to answer lookups for some mail domains only; here each server answers for all or for none.',
    cases: [],
  },
  {
    what: 'Users with several clients',
    instead: 'A user is logged in once. With several clients a chat goes to the one that is preferred.',
    cases: [],
  },
  {
    what: 'Multiplexers and the way clients log in',
    instead: 'A client is drawn at its community server, whatever it passes on the way there.',
    cases: [],
  },
];
