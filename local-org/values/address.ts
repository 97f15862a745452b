/** System.Address: the value of a compound address field, as a query reads it from the parts (Apex Reference, "Address Class"). Immutable. */
export interface AddressParts {
  readonly street: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly stateCode: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly countryCode: string | null;
  /** Degrees; null without geocode. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geocodeAccuracy: string | null;
}

export class ApexAddress implements AddressParts {
  readonly street: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly stateCode: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly countryCode: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geocodeAccuracy: string | null;

  constructor(parts: Partial<AddressParts>) {
    this.street = parts.street ?? null;
    this.city = parts.city ?? null;
    this.state = parts.state ?? null;
    this.stateCode = parts.stateCode ?? null;
    this.postalCode = parts.postalCode ?? null;
    this.country = parts.country ?? null;
    this.countryCode = parts.countryCode ?? null;
    this.latitude = parts.latitude ?? null;
    this.longitude = parts.longitude ?? null;
    this.geocodeAccuracy = parts.geocodeAccuracy ?? null;
  }

  apexEquals(other: unknown): boolean {
    return other instanceof ApexAddress && JSON.stringify(other) === JSON.stringify(this);
  }

  /** As REST writes it (REST API Developer Guide, "Compound Fields"): every part, in the order of the alphabet. */
  toJSON(): Record<string, string | number | null> {
    return {
      city: this.city,
      country: this.country,
      countryCode: this.countryCode,
      geocodeAccuracy: this.geocodeAccuracy,
      latitude: this.latitude,
      longitude: this.longitude,
      postalCode: this.postalCode,
      state: this.state,
      stateCode: this.stateCode,
      street: this.street
    };
  }

  toString(): string {
    const parts = [
      this.street,
      this.city,
      this.state ?? this.stateCode,
      this.postalCode,
      this.country ?? this.countryCode
    ];
    return `API Address[${parts.filter((part) => part !== null).join(', ')}]`;
  }
}
