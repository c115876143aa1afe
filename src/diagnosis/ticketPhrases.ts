/** What people write in tickets, a row for each meaning: no phrase says more than it says by itself. English alone. */

import type { Meaning, Side, TicketRow } from './phrases';
import { listed } from './ticketForms';

const side = (is: Side, ...lines: string[]): TicketRow => ({ said: listed(...lines), side: is });
const silent = (...lines: string[]): TicketRow => ({ said: listed(...lines) });
/** Tries are counted by what is tried, which may tell the kind as well. */
const ofTries = (said: (tries: string) => readonly string[], meaning: Meaning): readonly TicketRow[] => [
  { ...meaning, said: said('{unit}') },
  { ...meaning, said: said('{message}'), says: [...(meaning.says ?? []), ['kind', 'chat']] },
  { ...meaning, said: said('{adding}'), says: [...(meaning.says ?? []), ['kind', 'subscribe']] },
];

/** Slots in braces are filled with what they stand for; `#` is a number, `#th` one in an order. */
export const PHRASES: readonly TicketRow[] = [
  // How often.
  {
    said: listed(
      'sometimes, at times, now and then, now and again, from time to time, once in a while',
      'every now and then, every so often, occasionally, intermittent, intermittently, sporadic',
      'sporadically, on and off, off and on, {works} on and off, {works} off and on, random, randomly',
      'at random, irregularly, hit and miss, hit or miss, comes and goes, come and go, flaky, flapping',
      '{not} always, {not} every time, {not} all the time, some of the time, most of the time, on some days',
      'often {fails}, often {grey}, {fails} often, mostly {works}, usually {works}, rarely {fails}',
      'rarely {works}, seldom {works}, half the time, half of the time',
    ),
    says: [['share', 'sometimes']],
  },
  ...ofTries(
    (tries) => [
      `every nth ${tries}`,
      `every n th ${tries}`,
      ...['of', 'of the', 'of our'].map((of) => `# % ${of} ${tries}`),
    ],
    { says: [['share', 'sometimes']] },
  ),
  {
    said: listed(
      'always, never, every time, every single time, each time, each and every time, all the time',
      'at all times, constantly, permanently, without exception',
    ),
    says: [['share', 'always']],
  },
  ...ofTries(
    (tries) => [`every single ${tries}`, `each and every ${tries}`, `not a single ${tries}`, `not one ${tries}`],
    { says: [['share', 'always']], mood: 'fails' },
  ),
  { said: ['always {fails}', 'never {works}', 'never worked'], says: [['share', 'always']], mood: 'fails' },
  {
    said: ['never {passed}', 'never delivered', 'never {be} delivered'],
    says: [
      ['share', 'always'],
      ['seen', 'not delivered'],
    ],
    mood: 'fails',
  },
  {
    said: listed(
      'always {works}, always worked, always fine, always ok, always {passes}, always online',
      '{works} always, {works} every time, {works} all the time, never {fails}, never a problem',
      'never any problem',
    ),
    mood: 'works',
  },
  {
    said: ['never {see}'],
    says: [
      ['seen', 'offline'],
      ['share', 'always'],
    ],
    mood: 'fails',
    role: 'asks',
  },
  silent('never had, never before, never seen, never heard, never changed, never mind, always been'),
  silent('always had, always used, as always, {not} offline, {not} {grey}, {not} refused, {not} rejected'),
  ...ofTries((tries) => [`# ${tries} {of} #`, `# {of} # ${tries}`, `# / # ${tries}`], { counts: 'of', tells: true }),
  { said: ['# {of} #'], counts: 'of' },
  ...ofTries((tries) => [`every #th ${tries}`, `each #th ${tries}`], { counts: 'every', tells: true }),
  { said: ['every #th', 'each #th'], counts: 'every' },
  silent('# {of} # {counted}, # / # {counted}, every #th {counted}, each #th {counted}, # # {of} {counted}'),

  // What becomes of it.
  { said: listed('{works}, {passes}, fine, ok, okay, no problem, no problems, all right'), mood: 'works' },
  {
    said: listed('{not} affected, {not} concerned, {not} hit, unaffected, {not} have it, has no problem'),
    mood: 'works',
  },
  {
    said: listed('{fails}, {not} {works}, {not} ok, {not} fine, {cannot} {works}, {not}, nothing'),
    mood: 'fails',
  },
  {
    said: listed(
      'get nowhere, gets nowhere, goes nowhere, stopped working, stops working, error, errors, out of order',
    ),
    mood: 'fails',
  },
  {
    said: listed('{grey}, not online, never online, {not} visible'),
    says: [['seen', 'offline']],
    mood: 'fails',
    role: 'looks',
  },
  {
    said: listed('no presence, no status, {cannot} see the presence, {cannot} see the status'),
    says: [
      ['seen', 'offline'],
      ['kind', 'subscribe'],
    ],
    mood: 'fails',
  },
  { said: ['{cannot} {see}', '{not} {see}'], says: [['seen', 'offline']], mood: 'fails', role: 'asks' },
  { said: ['{cannot} be seen', '{not} seen'], says: [['seen', 'offline']], mood: 'fails', role: 'isAsked' },
  {
    said: listed(
      'refused, refuses, rejected, rejects, denied, not authorised, not authorized, unauthorised',
      'unauthorized, not allowed, not permitted, forbidden, no permission, refusal, rejection',
    ),
    says: [['seen', 'refused']],
    mood: 'fails',
  },
  {
    said: ['{cannot} {add}'],
    says: [
      ['seen', 'refused'],
      ['kind', 'subscribe'],
    ],
    mood: 'fails',
    role: 'asks',
  },
  {
    said: ['{cannot} be {added}'],
    says: [
      ['seen', 'refused'],
      ['kind', 'subscribe'],
    ],
    mood: 'fails',
    role: 'isAsked',
  },
  {
    said: listed(
      "not delivered, isn't delivered, aren't delivered, not be delivered, cannot be delivered, undelivered",
      "can't be delivered, couldn't be delivered, won't be delivered, no longer delivered, undeliverable",
      '{not} {passed}, not being delivered, no answer, no reply, no response, nothing happens',
      'nothing arrives, nothing comes, nothing gets through, gets lost, get lost, is lost, are lost',
      'go missing, goes missing, disappear, disappears, vanish, vanishes',
    ),
    says: [['seen', 'not delivered']],
    mood: 'fails',
  },
  silent(
    '{cannot} {see} {matter}, {not} {see} {matter}, connection refused, server is offline',
    'servers are offline, server offline, gateway is offline',
  ),
  silent('server went offline, gateway offline, gateway went offline, offline message, offline messages'),

  // Contact or chat, and who asks whom.
  { said: ['{add}'], says: [['kind', 'subscribe']], role: 'asks' },
  { said: ['{be} {added}', '{added} by'], says: [['kind', 'subscribe']], role: 'isAsked' },
  { said: ['added'], says: [['kind', 'subscribe']], role: 'asks' },
  { said: ['{can} {add}'], says: [['kind', 'subscribe']], role: 'asks', mood: 'works' },
  {
    said: listed('presence, status, presences, buddy, buddies, contact, contacts, buddy list, contact list'),
    says: [['kind', 'subscribe']],
  },
  { said: ['{adding}'], says: [['kind', 'subscribe']], role: 'sent' },
  { said: ['{write}', 'wrote'], says: [['kind', 'chat']], role: 'asks' },
  { said: ['{can} {write}'], says: [['kind', 'chat']], role: 'asks', mood: 'works' },
  {
    said: listed('{message}, an im, the im, send im, via im, by im, chatting, messaging'),
    says: [['kind', 'chat']],
    role: 'sent',
  },
  { said: ['{see}', '{reach}', '{cannot} {reach}'], role: 'meets' },
  { said: ['{can} {see}', '{can} {reach}'], role: 'meets', mood: 'works' },
  { said: listed('{be} seen, {be} reached, {be} invited, receive, receives, received'), role: 'isAsked' },
  silent(
    'error message, error messages, log message, log messages, following message, please contact',
    'contact person',
  ),
  silent('contact me, status of the ticket, status of my ticket, status of this ticket, please add', 'to add that'),
  { said: ['inbound', 'incoming'], says: [['direction', 'inbound']] },
  { said: ['outbound', 'outgoing'], says: [['direction', 'outbound']] },
  {
    said: listed('both ways, both directions, either way, either direction, in and out'),
    says: [
      ['direction', 'inbound'],
      ['direction', 'outbound'],
    ],
  },

  // Whom it hits.
  { said: listed('{all}, {all} {here}, all {ours}, {each} of us'), says: [['users', 'all']], side: 'ours' },
  { said: ['{none}', '{nobody} {here}'], says: [['users', 'all']], side: 'ours', mood: 'fails' },
  { said: ['{each}', '{each} {here}', 'company wide'], says: [['users', 'all']] },
  { said: ['{nobody}'], says: [['users', 'all']], mood: 'fails' },
  // All of them and yet not all: the question stays open.
  {
    said: listed(
      '{all} {except}, {ours} {except}, {each} {except}, {nobody} {except}, not only, not just',
      '{not} {works} for {all}',
    ),
    says: [
      ['users', 'all'],
      ['users', []],
    ],
  },
  silent('{each} {limited}, {nobody} {limited}'),
  // Some of them, as a rule: who says "our people" has not asked whether it is all.
  side('ours', '{ours}, {all} {limited}, {ours} {limited}, {some} {ours}, {some} of {ours}, {not} {all}'),
  side('ours', 'us, we, our side, inside, almost {all}, nearly {all}, local users, local user'),
  side(
    'theirs',
    '{them}, the {them}, our {them}, a {them}, an {them}, {everybody} outside',
    '{everybody} from outside',
  ),
  side(
    'theirs',
    '{everybody} at the {them}, {everybody} from {them}, {everybody} of the {them}',
    '{everybody} from the {them}',
  ),
  { said: listed('{closing}, best {closing}, kind {closing}, many {closing}'), greets: true },
  silent('each other, one another, heard from, ticket from, call from, report from, told by'),
];
