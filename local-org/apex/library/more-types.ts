/** Small platform types: Collator, OrgLimits and names that are refused member by member. */
import { NotSupported } from '../../data/access.ts';
import { ApexMap, ApexList } from '../runtime/collections.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { platformType } from './declare.ts';
import type { Implementation } from './declare.ts';
import { MASS_EMAILS_A_DAY, SINGLE_EMAILS_A_DAY } from './messaging.ts';
import { userLocale } from './running-user.ts';
import { PageReference } from './web/page-reference.ts';

class Collator {
  private readonly order = new Intl.Collator(userLocale());

  compare$2(a: string | null, b: string | null): number {
    if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
    return this.order.compare(a, b);
  }
}
platformType({
  name: 'System.Collator',
  kind: 'class',
  interfaces: ['System.Comparator<String>'],
  construct: Collator,
  statics: { 'Collator getInstance()': () => new Collator() },
  methods: {
    'Integer compare(String a, String b)': (collator: Collator, a: string | null, b: string | null) =>
      collator.compare$2(a, b)
  }
});

class OrgLimit {
  readonly name: string;
  readonly limit: number;
  constructor(name: string, limit: number) {
    this.name = name;
    this.limit = limit;
  }
}
/** Limits of a Developer Edition org; nothing is counted against them. */
const ORG_LIMITS: Readonly<Record<string, number>> = {
  DailyApiRequests: 15_000,
  DailyAsyncApexExecutions: 250_000,
  DailyBulkApiBatches: 15_000,
  DataStorageMB: 5,
  FileStorageMB: 20,
  HourlyPublishedPlatformEvents: 50_000,
  SingleEmail: SINGLE_EMAILS_A_DAY,
  MassEmail: MASS_EMAILS_A_DAY
};
const orgLimits = (): OrgLimit[] => Object.entries(ORG_LIMITS).map(([name, limit]) => new OrgLimit(name, limit));
platformType({
  name: 'System.OrgLimit',
  kind: 'class',
  construct: OrgLimit,
  methods: {
    'String getName()': (limit: OrgLimit) => limit.name,
    'Integer getLimit()': (limit: OrgLimit) => limit.limit,
    'Integer getValue()': () => 0
  }
});
platformType({
  name: 'System.OrgLimits',
  kind: 'class',
  statics: {
    'List<OrgLimit> getAll()': () => ApexList.of(RuntimeTypes.get('System.OrgLimit'), orgLimits()),
    'Map<String,OrgLimit> getMap()': () =>
      ApexMap.of(
        RuntimeTypes.string,
        RuntimeTypes.get('System.OrgLimit'),
        orgLimits().map((limit) => [limit.name, limit] as const)
      )
  }
});

/** Members that exist on the platform and are refused when they are reached. */
function refusing(type: string, ...signatures: string[]): Record<string, Implementation> {
  return Object.fromEntries(
    signatures.map((signature) => [
      signature,
      () => {
        throw new NotSupported(`${type}.${/(\w+)\(/.exec(signature)![1]}`);
      }
    ])
  );
}

platformType({
  name: 'System.Network',
  kind: 'class',
  statics: {
    // No Experience Cloud site is ever the current one.
    'Id getNetworkId()': () => null,
    'PageReference communitiesLanding()': () => new PageReference(''),
    ...refusing(
      'Network',
      'String getLoginUrl(String networkId)',
      'String getLogoutUrl(String networkId)',
      'String getSelfRegUrl(String networkId)'
    )
  }
});
platformType({
  name: 'System.Site',
  kind: 'class',
  statics: {
    'Id getSiteId()': () => null,
    'String getBaseUrl()': () => '',
    'String getName()': () => null,
    'String getPathPrefix()': () => null,
    ...refusing(
      'Site',
      'PageReference login(String username, String password, String startUrl)',
      'Id createExternalUser(SObject user, String accountId)'
    )
  }
});
