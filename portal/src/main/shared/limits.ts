import type { Schema } from './api';

type Limit = Schema['PlainLimit'];

/** The parts of a limit that texts are made of. */
export function limitKey(limit: Limit): 'ON_THE_SPOT' | 'HOUR' | 'WORKING_DAY' | 'CALENDAR_DAY' {
  switch (limit.unit) {
    case 'ON_THE_SPOT':
    case 'HOUR':
    case 'CALENDAR_DAY':
      return limit.unit;
    default:
      return 'WORKING_DAY';
  }
}
