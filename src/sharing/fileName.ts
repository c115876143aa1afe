/** The name under which a playground is saved: every file system and mail program takes it. */

const LONGEST = 60;

/** `<title>.topology.json`, the title in lower-case letters, digits and single hyphens. */
export function fileName(title: string): string {
  const slug = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const short = [...slug.normalize('NFC')].slice(0, LONGEST).join('').replace(/-$/, '');
  return `${short === '' ? 'playground' : short}.topology.json`;
}
