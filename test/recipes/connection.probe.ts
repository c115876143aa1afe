/** The attribute can be set, stands in the form, and travels in file and link; links without it are as they were. */

import { expect, test } from 'vitest';
import { groupsOf } from '../../src/inspector/groups';
import { setAttribute } from '../../src/playground/edits';
import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import { formatDocument, parseDocument } from '../../src/sharing/document';
import { decodeLink, encodeLink } from '../../src/sharing/link';

test('the attribute is one everywhere', () => {
  const edit = setAttribute(FIRST_SAMPLE.playground, 'u1', 'client', 'browser');
  if (!edit.ok) throw new Error(edit.reason);
  const { playground } = edit;
  expect(playground).not.toBe(FIRST_SAMPLE.playground);
  expect(groupsOf('user').flatMap(({ attributes }) => attributes.map(({ key }) => String(key)))).toContain('client');
  expect(parseDocument(formatDocument(playground))).toMatchObject({ ok: true, playground });
  expect(decodeLink(encodeLink(playground) ?? '')).toMatchObject({ ok: true, playground });
});
