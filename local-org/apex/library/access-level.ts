/** System.AccessLevel. Source: Apex Reference, "AccessLevel Class". */
import { NotSupported, USER_ACCESS } from '../../data/access.ts';
import type { Access } from '../../data/access.ts';
import { currentAccess, currentSystemAccess } from '../runtime/transaction.ts';
import { platformType } from './declare.ts';

export class AccessLevel {
  readonly level: 'user' | 'system';
  constructor(level: 'user' | 'system') {
    this.level = level;
  }

  toString(): string {
    return this.level === 'user' ? 'AccessLevel.USER_MODE' : 'AccessLevel.SYSTEM_MODE';
  }
}

export const USER_MODE = new AccessLevel('user');
export const SYSTEM_MODE = new AccessLevel('system');

/** The access an operation runs with: as stated, else after the class that calls. */
export function accessFor(level: AccessLevel | null | undefined): Access {
  if (level instanceof AccessLevel) return level.level === 'user' ? USER_ACCESS : currentSystemAccess();
  return currentAccess();
}

platformType({
  name: 'System.AccessLevel',
  kind: 'class',
  construct: AccessLevel,
  staticProperties: {
    'AccessLevel USER_MODE': { get: () => USER_MODE },
    'AccessLevel SYSTEM_MODE': { get: () => SYSTEM_MODE }
  },
  methods: {
    'AccessLevel withPermissionSetId(String permissionSetId)': () => {
      throw new NotSupported('AccessLevel.withPermissionSetId');
    }
  }
});
