/** Canvases to draw as pictures: samples played, a crowd, notes, and names that are long or read from right to left. */

import { encode } from 'uqr';
import { tidyUp } from '../../../src/playground/arrange';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import type { PictureOptions } from '../../../src/report/canvasPicture';
import { community, external, gateway, server, user } from '../playground/community';
import { chat } from '../routing/reference';

const ADDRESS = 'https://routing.example/#v1.eyJ0aXRsZSI6IlRocmVlIHNlcnZlcnMsIG9uZSBnYXRld2F5In0';

export const shown = (request: number, step: number): PictureOptions => ({
  moment: { request, step },
  date: '27 November 2026',
  address: ADDRESS,
  qr: encode(ADDRESS).data,
});

export const still: PictureOptions = { moment: null, date: '27 November 2026', address: null, qr: null };

/** Played: to Bob, to Ann, to Cleo, and from Bob outwards. */
export const first: Playground = {
  ...FIRST_SAMPLE.playground,
  requests: [chat('x1', 'u2'), chat('x1', 'u1'), chat('x1', 'u3'), chat('u2', 'x1')],
};

const topology = { ...EMPTY_PLAYGROUND.topology, gateway: gateway() };

/** Nine servers, and so many people, logged in to each in turn. */
export const crowd = (people: number): Playground => {
  const servers = Array.from({ length: 9 }, (_, index) => server(`s${index + 1}`));
  const seats = servers.map(({ id }) => id);
  return tidyUp({
    ...EMPTY_PLAYGROUND,
    title: 'Nine servers and a crowd',
    topology: {
      ...topology,
      servers,
      users: Array.from({ length: people }, (_, index) =>
        user(`u${index}`, {
          name: `Person ${index}`,
          connectedServer: seats[index % 9] ?? null,
          homeServer: seats[(index + (index % 30 === 4 ? 3 : 0)) % 9] ?? null,
        }),
      ),
      externals: [external('x1', { name: 'Xavier' })],
    },
    requests: [chat('x1', 'u0'), chat('x1', 'u4'), chat('x1', 'u4')],
  });
};

export const noted: Playground = {
  ...community,
  title: 'A wall between two servers',
  notes: [
    { id: 'n1', text: 'Change of Tuesday:\nfirewall rules\nfor st1 and st2', position: [-240, 380], about: 's1' },
    { id: 'n2', text: 'Nobody asked Ann yet. '.repeat(20).trim(), position: [820, 380] },
    { id: 'n3', text: 'Lies on a card & a <name>', position: [300, 400], about: 'gw' },
  ],
};

const LONG = 'Sametime-Gemeinschaft-Rechenzentrum-Nordrhein-Westfalen-Ersatzsystem-Wochenende!';

export const longNames: Playground = {
  ...first,
  title: 'שלוש שרתים ושער אחד',
  topology: {
    ...first.topology,
    gateway: gateway({ name: LONG, position: [272, 112] }),
    servers: first.topology.servers.map((one, index) => ({
      ...one,
      name: index === 0 ? LONG : index === 1 ? 'שרת תל אביב המרכזי והגיבוי של הצפון' : one.name,
      host: `${'a'.repeat(60)}.example`,
    })),
    users: first.topology.users.map((one, index) => (index === 1 ? { ...one, name: 'محمد علي' } : one)),
  },
};
