import { SYSTEM_ACCESS } from '../../data/access.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import { uncounted } from './running-user.ts';
import type { RunningUser } from './running-user.ts';

/** The user and profile whose levels of a hierarchy setting count for an owner: a user (with its profile), a profile, or the organisation. */
export function readUserProfile(
  owner: string | null,
  running: RunningUser
): { userId: string | null; profileId: string | null } {
  if (owner === null || owner.startsWith('00D')) return { userId: null, profileId: null };
  if (owner.startsWith('00e')) return { userId: null, profileId: owner };
  if (owner === running.id) return { userId: owner, profileId: running.profileId };
  const tx = currentTransaction();
  const [user] = tx.org.query(uncounted(tx), 'SELECT ProfileId FROM User WHERE Id = :owner', {
    access: SYSTEM_ACCESS,
    binds: new Map([['owner', owner]])
  }).records;
  return { userId: owner, profileId: (user?.values['ProfileId'] as string | undefined) ?? null };
}
