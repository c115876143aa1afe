/** Whether a picture is a document that every program opens, and inert. */

import { expect } from 'vitest';

const TOKEN = /<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<&]*(?:&#\d+;[^"<&]*)*")*)(\/?)>|([^<&]|&#\d+;)+/y;

/** Reads a document through to its end: tags that match, attributes in quotes, nothing but text between them. */
export function wellFormed(svg: string): void {
  const open: string[] = [];
  const reader = new RegExp(TOKEN);
  while (reader.lastIndex < svg.length) {
    const at = reader.lastIndex;
    const token = reader.exec(svg);
    expect(token, svg.slice(at, at + 80)).not.toBeNull();
    const [, closes, name, , empty] = token ?? [];
    if (name === undefined) continue;
    expect(['script', 'foreign', 'image', 'use', 'a', 'style']).not.toContain(name);
    if (closes) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name);
  }
  expect(open).toEqual([]);
  expect(svg).not.toMatch(/NaN|Infinity|undefined|<[^>]* (href|on[a-z]+|xlink:href)=/);
}
