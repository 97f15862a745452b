/** System.Address: the value of a compound address field. Source: Apex Reference, "Address Class". */
import { ApexAddress, ApexDouble } from '../../values/index.ts';
import { platformType } from './declare.ts';

const degrees = (value: number | null): ApexDouble | null => (value === null ? null : new ApexDouble(value));

platformType({
  name: 'System.Address',
  kind: 'class',
  construct: ApexAddress,
  methods: {
    'String getStreet()': (address: ApexAddress) => address.street,
    'String getCity()': (address: ApexAddress) => address.city,
    'String getState()': (address: ApexAddress) => address.state,
    'String getStateCode()': (address: ApexAddress) => address.stateCode,
    'String getPostalCode()': (address: ApexAddress) => address.postalCode,
    'String getCountry()': (address: ApexAddress) => address.country,
    'String getCountryCode()': (address: ApexAddress) => address.countryCode,
    'String getGeocodeAccuracy()': (address: ApexAddress) => address.geocodeAccuracy,
    'Double getLatitude()': (address: ApexAddress) => degrees(address.latitude),
    'Double getLongitude()': (address: ApexAddress) => degrees(address.longitude)
  }
});
