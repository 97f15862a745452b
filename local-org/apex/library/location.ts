/** System.Location: a point on earth. Source: Apex Reference, "Location Class"; distances as the crow flies on a sphere. */
import { ApexDouble } from '../../values/index.ts';
import type { Decimal } from '../../values/index.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { notNull } from './arguments.ts';
import { platformType } from './declare.ts';

export class Location {
  readonly latitude: number;
  readonly longitude: number;
  constructor(latitude: number, longitude: number) {
    this.latitude = latitude;
    this.longitude = longitude;
  }

  toString(): string {
    return `API Geolocation[${this.latitude},${this.longitude}]`;
  }

  apexEquals(other: unknown): boolean {
    return other instanceof Location && other.latitude === this.latitude && other.longitude === this.longitude;
  }
}

/** Radius of the earth by unit. */
const RADIUS: Readonly<Record<string, number>> = { km: 6371.0088, mi: 3958.7613 };

function distance(from: Location | null, to: Location | null, unit: string | null): ApexDouble {
  const a = notNull(from);
  const b = notNull(to);
  const radius =
    RADIUS[notNull(unit).toLowerCase()] ??
    throwApex('System.InvalidParameterValueException', `Invalid distance unit: ${unit}. Use mi or km.`);
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const h =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return new ApexDouble(2 * radius * Math.asin(Math.sqrt(h)));
}

const latitude = (location: Location): ApexDouble => new ApexDouble(location.latitude);
const longitude = (location: Location): ApexDouble => new ApexDouble(location.longitude);

platformType({
  name: 'System.Location',
  kind: 'class',
  construct: Location,
  statics: {
    'Location newInstance(Decimal latitude, Decimal longitude)': (north: Decimal | null, east: Decimal | null) =>
      new Location(notNull(north).toNumber(), notNull(east).toNumber()),
    'Double getDistance(Location first, Location second, String unit)': distance
  },
  methods: {
    'Double getDistance(Location other, String unit)': distance,
    'Double getLatitude()': latitude,
    'Double getLongitude()': longitude
  },
  properties: { 'Double latitude': { get: latitude }, 'Double longitude': { get: longitude } }
});
