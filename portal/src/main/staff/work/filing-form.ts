import type { Schema } from '#shared/api';
import type { IdType } from './id-types';

/** Who acts for the applicant, and by what right, as typed. */
export interface TypedAgent {
  name: string;
  idType: IdType;
  idNumber: string;
  phone: string;
  kind: Schema['AuthorisationRequest']['kind'];
  seen: Schema['AuthorisationRequest']['seen'];
  validUntil: string;
}

/** What the filing form holds: everything as typed. */
export interface TypedFiling {
  itemCode: string;
  name: string;
  idType: IdType;
  idNumber: string;
  phone: string;
  address: string;
  legalRepresentative: string;
  /** Somebody who has filed before and is not asked again, and their name, masked. */
  ref: string;
  refName: string;
  byAgent: boolean;
  agent: TypedAgent;
}

/** What is missing, by the field's path in the request. */
export type Faults = Record<string, string>;

export const emptyFiling = (): TypedFiling => ({
  itemCode: '',
  name: '',
  idType: 'ID_CARD',
  idNumber: '',
  phone: '',
  address: '',
  legalRepresentative: '',
  ref: '',
  refName: '',
  byAgent: false,
  agent: {
    name: '',
    idType: 'ID_CARD',
    idNumber: '',
    phone: '',
    kind: 'POWER_OF_ATTORNEY',
    seen: 'ORIGINAL',
    validUntil: '',
  },
});

/** The request that files it. */
export function requestOf(form: TypedFiling, draft: string): Schema['FileRequest'] {
  return {
    itemCode: form.itemCode,
    draft,
    ...(form.ref ? { applicantRef: form.ref } : { applicant: applicantOf(form) }),
    ...(form.byAgent ? { agent: agentOf(form.agent) } : {}),
  };
}

/** What must be there before it is sent. */
export function missingIn(form: TypedFiling, words: { item: string; name: string; idNumber: string }): Faults {
  return {
    ...(form.itemCode ? {} : { itemCode: words.item }),
    ...(form.ref || form.name.trim() ? {} : { 'applicant/name': words.name }),
    ...(form.ref || form.idNumber.trim() ? {} : { 'applicant/idNumber': words.idNumber }),
    ...(!form.byAgent || form.agent.name.trim() ? {} : { 'agent/name': words.name }),
    ...(!form.byAgent || form.agent.idNumber.trim() ? {} : { 'agent/idNumber': words.idNumber }),
  };
}

/** As the center compares it. */
export const idNumberOf = (typed: string) => typed.trim().toUpperCase();

function applicantOf(form: TypedFiling): Schema['ApplicantRequest'] {
  return {
    name: form.name.trim(),
    idType: form.idType,
    idNumber: idNumberOf(form.idNumber),
    phone: said(form.phone),
    address: said(form.address),
    legalRepresentative: form.idType === 'CREDIT_CODE' ? said(form.legalRepresentative) : undefined,
  };
}

function agentOf({ name, idType, idNumber, phone, kind, seen, validUntil }: TypedAgent): Schema['AgentRequest'] {
  return {
    name: name.trim(),
    idType,
    idNumber: idNumberOf(idNumber),
    phone: said(phone),
    authorisation: { kind, seen, validUntil: said(validUntil) },
  };
}

const said = (text: string) => text.trim() || undefined;
