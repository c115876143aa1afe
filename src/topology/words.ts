/** Why a fault cannot be set, where the community lacks what it takes. */

export const IMPOSSIBLE = {
  noDomain: 'There is no external user with a mail domain to block. Add one first.',
  noHome: 'This user has no home server of its own to be away from. Choose one that is in no cluster first.',
  noOtherServer: 'No other server runs that this user could log in to. Add or start one first.',
  noOther: 'A shared mail address takes two local users. Add another one first.',
} as const;
