/** What people read about a directory's export: what could not be read in it, and what kind of text it is. */

export const LDIF_WORDS = {
  noName: 'An entry begins with its name, as in "dn: cn=Ann,o=acme". This one was left out.',
  noColon: 'This line has no colon between a name and a value. Its entry was left out.',
  noEquals: 'This line has no equals sign between a name and a value. Its entry was left out.',
  noAttribute: 'Nothing stands before the colon of this line. Its entry was left out.',
  stray: 'This line begins with a blank and continues nothing. Its entry was left out.',
  damaged: 'This value is not the base64 it says it is. Its entry was left out.',
  address: 'This value is in another file, and only its address stands here. The value was left out.',
  control: 'This entry is a change, told by its "control:" line. Changes are left out.',
  change: (kind: string) => `This entry is a change ("changetype: ${kind}"), and no person or server. It was left out.`,
  /** By why the name has no value. */
  name: [
    'The name of this entry is no text. The entry was left out.',
    'The name of this entry is not the base64 it says it is. The entry was left out.',
    'The name of this entry is in another file. The entry was left out.',
  ],
} as const;
