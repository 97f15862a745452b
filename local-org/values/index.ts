/** The values of Apex that JavaScript lacks. See docs/architecture.md, "Values". */
export { ApexAddress } from './address.ts';
export type { AddressParts } from './address.ts';
export { ApexBlob } from './blob.ts';
export { csvLine, parseCsv } from './csv.ts';
export { ApexDate } from './date.ts';
export { ApexDatetime } from './datetime.ts';
export { ApexDouble, doubleText } from './double.ts';
export { ApexTime } from './time.ts';
export { Decimal } from './decimal.ts';
export { ROUNDING_MODES, RoundingNecessary, divideRounded } from './rounding.ts';
export type { RoundingMode } from './rounding.ts';
export {
  addMonthsToDays,
  civilFromDays,
  DAY_MS,
  dayOfWeek,
  daysFromCivil,
  daysInMonth,
  isLeapYear,
  isoDate
} from './calendar.ts';
export type { CalendarDate } from './calendar.ts';
export { idChecksum, isValidId, keyPrefix, makeId, toId15, toId18 } from './ids.ts';
export {
  isTimeZone,
  localDateToUtc,
  localPartsToUtc,
  localToUtc,
  zoneDays,
  zoneName,
  zoneOffset,
  zoneParts
} from './time-zones.ts';
export type { DateTimeParts } from './time-zones.ts';
