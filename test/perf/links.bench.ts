/** How long a link is and how long it takes, for the four sizes of SPEC 4: `npm run bench`. */

import { bench, describe } from 'vitest';
import { formatDocument, parseDocument } from '../../src/sharing/document';
import { decodeLink, encodeLink } from '../../src/sharing/link';
import { realistic, SIZES } from '../unit/sharing/realistic';

const SEEDS = [1, 2, 3, 4, 5];

const rows = SIZES.map((size) => {
  const lengths = SEEDS.map((seed) => encodeLink(realistic(size, seed))?.length ?? Number.NaN);
  return {
    ...size,
    shortest: Math.min(...lengths),
    mean: Math.round(lengths.reduce((sum, length) => sum + length, 0) / lengths.length),
    longest: Math.max(...lengths),
  };
});
console.log('Link length in characters without #, five realistic communities each');
console.table(rows);

for (const size of SIZES) {
  const playground = realistic(size, 1);
  const link = encodeLink(playground) ?? '';
  const text = formatDocument(playground);
  describe(`${size.servers} servers, ${size.users} users (${link.length} characters)`, () => {
    bench('encode link', () => {
      encodeLink(playground);
    });
    bench('decode link', () => {
      decodeLink(link);
    });
    bench('format document', () => {
      formatDocument(playground);
    });
    bench('parse document', () => {
      parseDocument(text);
    });
  });
}
