/** What is taken for a routing fault and is none: by what people say, with how to tell and what to do. */

import type { Source } from '../routing/evidence';
import { SOURCES } from '../routing/sources';
import { PAGE_SOURCES } from './pageSources';

export interface Elsewhere {
  readonly id: string;
  readonly title: string;
  /** In the words of who calls. */
  readonly said: string;
  readonly what: string;
  /** How to tell it from a routing fault. */
  readonly tell: string;
  /** What of this stands in a source, and what is concluded. */
  readonly rests: string;
  readonly source: readonly Source[];
}

export const ELSEWHERE: readonly Elsewhere[] = [
  {
    id: 'mistyped',
    title: 'A mistyped address',
    said: '“I added him, and he is offline for ever.”',
    what: 'The client takes any address: nobody asks the other community whether it exists. A wrong one stays on the contact list as offline, without an error.',
    tell: 'Have the contact removed and added again, the address copied from a mail. If another colleague sees the same contact, the address was it.',
    rests: 'Documented for the client.',
    source: [SOURCES.addExternal],
  },
  {
    id: 'consent',
    title: 'A person who said no, or hides',
    said: '“He is grey for me, and online for my colleague.”',
    what: 'Whoever is added can refuse, and can choose in the client who outside may see the own presence.',
    tell: 'Ask the other person. A chat that works while the presence stays grey points here.',
    rests: 'That both can be refused is documented; what the other side then shows is inferred.',
    source: [SOURCES.addExternal, PAGE_SOURCES.privacy],
  },
  {
    id: 'policy',
    title: 'A policy, or one that is not felt yet',
    said: '“The entry for adding somebody outside is missing from my menu.”',
    what: 'A policy allows or forbids “Sametime Gateway communities” for a user. A change of it is felt after up to 60 minutes.',
    tell: 'Nothing leaves the client, so no server and no gateway knows of a request. Look up the policy of this user, and the hour of its last change.',
    rests: 'The policy and the hour are documented; that nothing leaves the client is inferred.',
    source: [PAGE_SOURCES.gatewayPolicy, PAGE_SOURCES.policies],
  },
  {
    id: 'slow-lookups',
    title: 'Lookups that are slow',
    said: '“Everybody outside turns up late, or only after minutes.”',
    what: 'The lookup of a mail address takes long in the directory. The gateway warns of it with CLFRC0268W: the address, the Sametime ID that was found, the seconds it took, and how many wait.',
    tell: 'It hits everybody, on every server. Against it help a Java class for lookups by mail (StLdapCustomized), a narrower base DN, and ST_RESOLVE_WHITELIST or ST_RESOLVE_BLACKLIST. Leave the search filter for names as it is: people are searched for by it.',
    rests: 'Documented; that it hits everybody follows.',
    source: [SOURCES.mailToId],
  },
  {
    id: 'time-outs',
    title: 'A time-out after half a minute',
    said: '“It thinks for a while and then says that he cannot be reached.”',
    what: 'A chat that cannot be set up ends after about 30 seconds. Slow networks delay or lose messages besides.',
    tell: 'The half minute itself says little: a closed port may end in it as well. If it fails on one turn of every round, go by the symptoms; if it fails at busy hours, look at the network.',
    rests: 'The 30 seconds are documented as usual; how to tell is inferred.',
    source: [PAGE_SOURCES.timeOuts],
  },
  {
    id: 'certificates',
    title: 'Certificates',
    said: '“Since the weekend nothing goes to this one partner, and nothing comes from there.”',
    what: 'Where the connection to a partner uses TLS, the gateway has to trust the certificate authority of the partner, and the partner that of the gateway. AOL and Office Communications Server always use TLS, Sametime and XMPP partners may or may not.',
    tell: 'Both directions fail, with one partner only, before any community server is asked. Look at the day on which a certificate ended. A blocked domain looks the same; the gateway properties tell.',
    rests: 'Who needs TLS is documented; that both directions fail is inferred.',
    source: [PAGE_SOURCES.tls, PAGE_SOURCES.partnerAuthority],
  },
  {
    id: 'rate-limit',
    title: 'A rate limit of the other side',
    said: '“Chats with AOL are slow, and links in them vanish.”',
    what: 'AOL lets so many messages of one gateway through in a time and takes links out of them.',
    tell: 'Only chats with this partner are slow; those with others, over the same servers, are not.',
    rests: 'Told in technote 1296449, which we know from a blog; how to tell is inferred.',
    source: [PAGE_SOURCES.rateLimits],
  },
  {
    id: 'claimed-domain',
    title: 'A domain that the other side claims',
    said: '“Google Talk has stopped for our whole domain.”',
    what: 'The domain was entered in a hosted service of Google. From then on Google takes its users for its own and sends nothing for them to the gateway.',
    tell: 'It stopped for everybody in one hour, with one partner. Ask who has signed the company up for a service there.',
    rests: 'Told in technotes 1295505 and 1295506, which we know from a blog; how to tell is inferred.',
    source: [PAGE_SOURCES.rateLimits],
  },
  {
    id: 'new-server',
    title: 'A server that is not known yet',
    said: '“We put in a server this morning, and it takes no part.”',
    what: 'Community servers look for new servers at an interval, 60 minutes unless set otherwise.',
    tell: 'Wait for the interval to be over. If it is still left out then, the causes to check stand beside the canvas when discovery is played.',
    rests: 'Documented for community servers; that the gateway learns by it is inferred.',
    source: [SOURCES.polling],
  },
];
