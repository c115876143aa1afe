/** Why a fault cannot be set, where the community lacks what it takes. */

export const IMPOSSIBLE = {
  noDomain: 'There is no external user with a mail domain to block. Add one first.',
  noOther: 'A shared mail address takes two local users. Add another one first.',
} as const;
