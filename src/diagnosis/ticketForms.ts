/** The forms in which the same is written in tickets, and words that are no phrase but change what one means. English alone. */

/** Each of them, with commas between. */
export const listed = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(', '));

/** What a slot of a phrase stands for. */
export const FORMS: Readonly<Record<string, readonly string[]>> = {
  not: listed(
    "not, never, cannot, can't, cant, don't, dont, doesn't, doesnt, didn't, isn't, aren't, wasn't, won't",
    "couldn't, no longer, do not, does not, did not, will not, has not, have not",
  ),
  be: listed('be, been, being, is, are, was, were, get, gets, got'),
  cannot: listed(
    "cannot, can not, can't, cant, could not, couldn't, unable to, not able to, can no longer, fail to",
    'fails to, failed to, not possible to, impossible to, not allowed to, no way to',
  ),
  can: listed('can, could, able to, possible to'),
  add: listed('add, adds, adding, subscribe to, subscribes to'),
  added: ['added', 'subscribed to'],
  see: listed('see, sees, seeing, saw'),
  write: listed('write, writes, writing, chat with, chats with, chatting with, start a chat, open a chat'),
  reach: listed('reach, reaches, reaching, contact us, invite, invites'),
  message: listed('message, messages, chat, chats, instant message, instant messages, ims'),
  works: listed('work, works, working, succeed, succeeds, succeeded'),
  passes: listed('arrive, arrives, go through, goes through, get through, gets through, come through, delivered'),
  passed: listed('arrived, arrive, arrives, arriving, received, come through, go through, get through'),
  fails: listed('fail, fails, failed, failing, lost, broken, breaks, breaking'),
  grey: listed('offline, grey, gray, greyed, grayed, greyed out, grayed out, invisible'),
  unit: listed('time, times, try, tries, attempt, attempts, request, requests, invitation, test, tests'),
  adding: listed('contact request, contact requests, subscription, subscriptions'),
  of: listed('of, in, out of, out of every, in every, of every, of our, of the, out of our, of my'),
  counted: listed(
    'server, servers, node, nodes, gateway, gateways, cluster, clusters, community servers, user, users',
    'people, person, persons, colleague, colleagues, employee, employees, of us, partner, partners',
    'customer, customers, office, offices, site, sites, department, departments, sametime servers',
    'local users, contacts, team, teams, groups, members, minute, minutes, hour, hours, day, days, week',
    'weeks, month, months, year, years, morning, evening, monday, tuesday, wednesday, thursday, friday',
    'weekend',
  ),
  everybody: listed('everybody, everyone, nobody, no one, anybody, anyone, somebody, someone, people'),
  all: listed(
    'all users, all our users, all of our users, all the users, all local users, all people, all staff',
    'all our people, all of our people, all of us, all colleagues, all our colleagues, all employees',
    'every user, every one of us, each user, each of us, every colleague, any user, all our staff',
    'all our employees, the whole company, the entire company',
  ),
  each: ['everybody', 'everyone'],
  nobody: ['nobody', 'no one'],
  none: listed('none of us, none of our users, none of our people, no user, not one of us'),
  ours: listed('our people, our users, our staff, our employees, our colleagues'),
  here: listed('here, in our company, in the company, in our office, on our side, of our company, in house'),
  limited: listed('on, of, in, at, whose, who, with, that, logged, from, else, there'),
  except: listed('except, but, apart, besides, without, other than, bar, excluding'),
  some: listed('some, one, two, three, many, most, few, several, half, part, certain, #'),
  them: listed(
    'customer, customers, partner, partners, supplier, suppliers, vendor, vendors, external, externals',
    'external user, external users, external contact, external contacts, external people, outsiders',
    'outside users, partner company, other company, other companies, external community',
    'external communities, aol, aol users, yahoo, google talk, outside, outside world',
  ),
  matter: listed('what, why, how, where, that, any, anything, a, an, it, in the, the log, the reason'),
  closing: listed('regards, greetings, thanks, thank you, cheers, sincerely, hello, hi, dear, yours'),
};

/** What is said goes on to something else behind it. */
export const CONTRASTS: readonly string[] = listed('but, while, whereas, although, though, because');
/** Directly behind a name: it says who reports, not whom it hits. */
export const REPORTS: readonly string[] = listed('says, said, reports, reported, tells, told, called, asks');
/** Directly before a name: it is meant, whatever else the word may be. */
export const ONLY: readonly string[] = ['only', 'just'];

/** Names that are words of the language as well. */
export const NAMES_AND_WORDS: ReadonlySet<string> = new Set(
  'a an as angel april art at august be bill by can chance chase christian crystal dawn dean do drew earl faith frank gene go grace grant guy he hope i in is it ivy jack joy june major mark max may me miles my no of on or pat penny pierce ray rich rob rose ruby skip so star sue summer us wade ward we will'.split(
    ' ',
  ),
);
