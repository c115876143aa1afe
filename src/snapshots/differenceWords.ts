/** How a difference between two states of a document is said. */

import { counted } from '../saying/saying';

const THINGS = { one: 'part on the picture stands', other: 'parts on the picture stand' } as const;

export const DIFFERENCE_WORDS = {
  nothing: 'nothing',
  title: (from: string, to: string): string => `Title: ${from} → ${to}`,
  removed: (kind: string, who: string): string => `${kind} removed: ${who}`,
  added: (kind: string, who: string): string => `${kind} added: ${who}`,
  changed: (who: string, attribute: string, from: string, to: string): string =>
    `${who} · ${attribute}: ${from} → ${to}`,
  order: (from: string, to: string): string => `Order of turns: ${from} → ${to}`,
  orderOf: (kind: string): string => `${kind}: in another order`,
  orderOfNotes: 'Notes: in another order',
  opened: (a: string, b: string): string => `Link between ${a} and ${b}: blocked → open`,
  blocked: (a: string, b: string): string => `Link between ${a} and ${b}: open → blocked`,
  assumption: (label: string, from: string, to: string): string => `Assumed · ${label}: ${from} → ${to}`,
  requestRemoved: (request: string): string => `Request removed: ${request}`,
  requestAdded: (request: string): string => `Request added: ${request}`,
  first: 'the first of the list',
  turn: (from: string, to: string): string => `Turn before the first request: ${from} → ${to}`,
  chats: (from: number, to: number): string => `Chats open before the first request: ${from} → ${to}`,
  presences: (from: number, to: number): string => `Contacts watched before the first request: ${from} → ${to}`,
  noteRemoved: (text: string): string => `Note removed: ${text}`,
  noteAdded: (text: string): string => `Note added: ${text}`,
  noteChanged: (from: string, to: string): string => `Note: ${from} → ${to}`,
  noteMoved: (text: string): string => `Note about another part: ${text}`,
  moved: (number: number): string => `${counted(number, THINGS)} elsewhere`,
} as const;
