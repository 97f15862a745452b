/** System.UserInfo, FeatureManagement. Source: Apex Reference, the classes of these names. */
import { SYSTEM_ACCESS } from '../../data/access.ts';
import { currencyOfCountry } from '../../data/currency-of-country.ts';
import type { SObjectRecord } from '../../data/record.ts';
import { ApexDate } from '../../values/index.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import { notNull } from './arguments.ts';
import { ApexTimeZone } from './dates.ts';
import { platformType } from './declare.ts';
import { runningUser, uncounted } from './running-user.ts';

function organization(): SObjectRecord | undefined {
  const tx = currentTransaction();
  if (!tx.extras.has('organization')) {
    const object = tx.org.schema.objects.get('organization');
    const fields = ['Id', 'Name', 'Country'].filter((name) => object?.fields.has(name.toLowerCase()));
    tx.extras.set(
      'organization',
      object
        ? tx.org.query(uncounted(tx), `SELECT ${fields.join(', ')} FROM Organization`, { access: SYSTEM_ACCESS })
            .records[0]
        : undefined
    );
  }
  return tx.extras.get('organization') as SObjectRecord | undefined;
}

/** The user's currency; in an org with one currency, that of the org's country. */
function defaultCurrency(): string {
  return (
    runningUser().currency ?? currencyOfCountry((organization()?.values['Country'] as string | null | undefined) ?? '')
  );
}

platformType({
  name: 'System.UserInfo',
  kind: 'class',
  statics: {
    'String getDefaultCurrency()': defaultCurrency,
    'String getFirstName()': () => runningUser().firstName,
    'String getLanguage()': () => runningUser().language,
    'String getLastName()': () => runningUser().lastName,
    'String getLocale()': () => runningUser().locale,
    'String getName()': () => runningUser().name,
    'String getOrganizationId()': () => organization()?.id ?? null,
    'String getOrganizationName()': () => (organization()?.values['Name'] as string | undefined) ?? null,
    'String getProfileId()': () => runningUser().profileId,
    // Sessions that could call the API do not exist; the platform, too, gives null in asynchronous code.
    'String getSessionId()': () => null,
    'TimeZone getTimeZone()': () => new ApexTimeZone(runningUser().timeZone),
    'String getCurrentUvid()': () => null,
    'String getUiTheme()': () => 'Theme4d',
    'String getUiThemeDisplayed()': () => 'Theme4d',
    'String getUserEmail()': () => runningUser().email,
    'String getUserId()': () => currentTransaction().userId,
    'String getUserName()': () => runningUser().userName,
    'String getUserRoleId()': () => runningUser().roleId,
    'String getUserType()': () => runningUser().userType,
    'Boolean isCurrentUserLicensed(String namespace)': () => true,
    'Boolean isCurrentUserLicensedForPackage(Id packageId)': () => true,
    'Boolean hasPackageLicense(Id packageId)': () => true,
    'Boolean isMultiCurrencyOrganization()': () => currentTransaction().org.schema.multiCurrency
  }
});

/** The stated value of a feature parameter, as text. Throws NoDataFoundException for one that the project does not have. */
function statedParameter(name: string): string {
  return (
    currentTransaction().host.featureParameter(name) ??
    throwApex('System.NoDataFoundException', `The feature parameter ${name} does not exist`)
  );
}

const parameterKey = (name: string): string => `feature parameter ${name.toLowerCase()}`;

/** No licence org hears of it: the value lasts as long as the transaction. */
function setFeatureParameter(name: string | null, value: unknown): void {
  statedParameter(notNull(name));
  currentTransaction().extras.set(parameterKey(notNull(name)), value);
}

function featureParameter(name: string | null, read: (text: string) => unknown): unknown {
  const text = statedParameter(notNull(name));
  const { extras } = currentTransaction();
  const key = parameterKey(notNull(name));
  return extras.has(key) ? extras.get(key) : read(text);
}

platformType({
  name: 'System.FeatureManagement',
  kind: 'class',
  statics: {
    'Boolean checkPermission(String apiName)': (name: string | null) => {
      const tx = currentTransaction();
      return tx.org.hasCustomPermission(tx.userId, notNull(name));
    },
    'void setPackageBooleanValue(String apiName, Boolean value)': setFeatureParameter,
    'void setPackageDateValue(String apiName, Date value)': setFeatureParameter,
    'void setPackageIntegerValue(String apiName, Integer value)': setFeatureParameter,
    'void changeProtection(String apiName, String typeApiName, String protection)': () => undefined,
    'Boolean checkPackageBooleanValue(String apiName)': (name: string | null) =>
      featureParameter(name, (text) => text === 'true'),
    'Date checkPackageDateValue(String apiName)': (name: string | null) => featureParameter(name, ApexDate.parseIso),
    'Integer checkPackageIntegerValue(String apiName)': (name: string | null) => featureParameter(name, Number)
  }
});
