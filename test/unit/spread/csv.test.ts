/** The table as CSV: every field where a spreadsheet looks for it, whatever the names are. */

import { expect, test } from 'vitest';
import { initialState } from '../../../src/routing/route';
import { csvOf } from '../../../src/spread/csv';
import { tally } from '../../../src/spread/tally';
import { add, reference, times } from '../routing/reference';

test('the table', () => {
  const topology = reference({
    servers: { s3: { port1516Open: false, name: '=st3,"old"' }, s4: { discovered: false } },
  });
  expect(csvOf(topology, tally(topology, times(3, add('x1', 'ann')), initialState, 60)).split('\r\n')).toEqual([
    'Seat,Server,Landings,Share of landings,Lookups,Passed on to it,Passed on by it,Deliveries,Did not arrive',
    '1,st1,20,0.333333,20,0,20,0,0',
    '2,st2,20,0.333333,20,20,0,40,0',
    '3,"\'=st3,""old""",20,0.333333,0,0,0,0,20',
    ',st4,0,0,0,0,0,0,0',
    '',
  ]);
});

test('failures that came to no server have a row of their own', () => {
  const topology = reference({ users: { ann: { externalAccess: false } } });
  const lines = csvOf(topology, tally(topology, [add('x1', 'ann')], initialState, 5)).split('\r\n');
  expect(lines.slice(1)).toEqual([
    '1,st1,0,0,0,0,0,0,0',
    '2,st2,0,0,0,0,0,0,0',
    '3,st3,0,0,0,0,0,0,0',
    ',No server reached,0,0,0,0,0,0,5',
    '',
  ]);
});
