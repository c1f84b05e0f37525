import type { Schema } from '#shared/api';

export type IdType = Schema['ApplicantRequest']['idType'];

/** Names in full, so that the compiler misses none that the center knows. */
const KINDS: Record<IdType, true> = {
  ID_CARD: true,
  CREDIT_CODE: true,
  TEMPORARY_ID_CARD: true,
  HOUSEHOLD_REGISTER: true,
  MILITARY_ID: true,
  PASSPORT: true,
  HK_MACAO_TRAVEL_PERMIT: true,
  TAIWAN_TRAVEL_PERMIT: true,
  HMT_RESIDENCE_PERMIT: true,
  PERMANENT_RESIDENCE_CARD: true,
  OTHER: true,
};
/** The papers that somebody shows. */
export const ID_TYPES = Object.keys(KINDS) as IdType[];
