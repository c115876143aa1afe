/** The names under which files are saved: every file system and mail program takes them. */

/** In characters; the bytes count on most file systems, which give a name 255 and a browser some for its " (1)". */
const LONGEST = 60;
const MOST_BYTES = 200;

/** What Windows keeps for its devices, whatever ending follows; read with ² as 2, as Windows does. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** `<title>.topology.json` or another ending, the title in lower-case letters, digits and single hyphens. */
export function fileName(title: string, ending = 'topology.json'): string {
  const slug = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .normalize('NFC');
  const short = shortened(slug, MOST_BYTES - ending.length - 1).replace(/-$/, '');
  const free = DEVICE.test(short.normalize('NFKC')) ? `${short}-playground` : short;
  return `${free === '' ? 'playground' : free}.${ending}`;
}

/** Whole characters of a text, as many as fit. */
function shortened(text: string, bytes: number): string {
  let short = '';
  let left = bytes;
  for (const character of [...text].slice(0, LONGEST)) {
    left -= new TextEncoder().encode(character).length;
    if (left < 0) break;
    short += character;
  }
  return short;
}
