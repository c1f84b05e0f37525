import type { Schema } from '#shared/api';

export type Overview = Schema['Overview'];

/** One line of what happens: what, when, to which matter, with which lamp. */
export interface Happened {
  what: string;
  at: string;
  number: string;
  itemName: string;
  department?: string;
  lamp: string;
}

/** How the page is connected: live, trying again, given up for now, or asking now and then. */
export type Connection = 'live' | 'reconnecting' | 'lost' | 'polling';

/** What the worker tells the pages. */
export type Told =
  | { kind: 'figures'; overview: Overview; at: number }
  | { kind: 'happened'; line: Happened; at: number }
  | { kind: 'alive'; at: number }
  | { kind: 'connection'; connection: Connection; reason?: string };

/** So many happenings are kept; older ones go. */
export const KEPT = 50;
