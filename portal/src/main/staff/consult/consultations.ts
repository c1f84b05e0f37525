import type { Schema } from '#shared/api';

export type Line = Schema['ConsultationLine'];
export type Consultation = Schema['ConsultationResponse'];
export type Values = Record<string, string>;

/** What can be done here, in the order it is offered; erasing is an administrator's and has no button. */
export const OPERATIONS = ['take-over', 'file', 'answer', 'hand-over', 'lead-to', 'decline', 'leave'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** A part of an operation's form; `reason` is ten characters at least. */
export interface Field {
  name: 'itemCode' | 'text' | 'office' | 'reason' | 'body' | 'address' | 'phone' | 'name' | 'idType' | 'idNumber' | 'home';
  kind: 'item' | 'office' | 'idType' | 'line' | 'long';
  needed: boolean;
}

const SHORTEST_REASON = 10;

const reason: Field = { name: 'reason', kind: 'long', needed: true };

/** What has to be said. Nobody is asked again for what they said when they came. */
export function fieldsOf(operation: Operation, about: Consultation): Field[] {
  const item = about.consultation.itemCode;
  switch (operation) {
    case 'take-over':
      return [];
    case 'answer':
      return [
        ...(item ? [] : [{ name: 'itemCode', kind: 'item', needed: false } as const]),
        { name: 'text', kind: 'long', needed: false },
      ];
    case 'hand-over':
      return [{ name: 'office', kind: 'office', needed: true }, reason];
    case 'decline':
    case 'leave':
      return [reason];
    case 'lead-to':
      return [
        { name: 'body', kind: 'line', needed: true },
        { name: 'address', kind: 'line', needed: true },
        { name: 'phone', kind: 'line', needed: false },
      ];
    case 'file':
      return [
        ...(item ? [] : [{ name: 'itemCode', kind: 'item', needed: true } as const]),
        ...(about.visitor?.name ? [] : [{ name: 'name', kind: 'line', needed: true } as const]),
        { name: 'idType', kind: 'idType', needed: true },
        { name: 'idNumber', kind: 'line', needed: true },
        ...(about.visitor?.phone ? [] : [{ name: 'phone', kind: 'line', needed: false } as const]),
        { name: 'home', kind: 'line', needed: false },
      ];
  }
}

/** What is wrong with what was typed, by field; the center looks at it again. */
export function faultsOf(operation: Operation, about: Consultation, values: Values): Record<string, 'needed' | 'short' | 'answer'> {
  const said = (name: string) => (values[name] ?? '').trim();
  const faults: Record<string, 'needed' | 'short' | 'answer'> = {};
  for (const { name, needed } of fieldsOf(operation, about)) {
    if (needed && !said(name)) {
      faults[name] = 'needed';
    } else if (name === 'reason' && said(name).length < SHORTEST_REASON) {
      faults[name] = 'short';
    }
  }
  if (operation === 'answer' && !about.consultation.itemCode && !said('itemCode') && !said('text')) {
    faults['text'] = 'answer';
  }
  return faults;
}

/** The body of the call: what was left empty is left out. */
export function bodyOf(operation: Operation, about: Consultation, values: Values): object {
  const said = Object.fromEntries(
    fieldsOf(operation, about)
      .map(({ name }) => [name, (values[name] ?? '').trim()] as const)
      .filter(([, value]) => value),
  );
  if (operation !== 'file') {
    return said;
  }
  const { itemCode, home, idNumber, ...rest } = said;
  return {
    ...(itemCode ? { itemCode } : {}),
    applicant: { ...rest, idNumber: idNumber?.toUpperCase(), ...(home ? { address: home } : {}) },
  };
}

export interface Reader {
  /** Owns the visitor, or covers the post of who does. */
  owns: boolean;
  /** It was handed to them. */
  receives: boolean;
  mayFile: boolean;
  /** Answers for the centre: may hand over, and nothing else. */
  heads: boolean;
}

/** Of what can be done now, what is this reader's to do. */
export function offered(about: Consultation, { owns, receives, mayFile, heads }: Reader): Operation[] {
  return OPERATIONS.filter((operation) => about.possible.includes(operation)).filter((operation) => {
    switch (operation) {
      case 'take-over':
      case 'decline':
        return receives;
      case 'file':
        return owns && mayFile;
      case 'hand-over':
        return owns || heads;
      default:
        return owns;
    }
  });
}

/** How long somebody has waited, as a key and its numbers. */
export function waited(minutes: number): [key: 'minutes' | 'hours' | 'days', values: Record<string, number>] {
  if (minutes < 60) {
    return ['minutes', { n: minutes }];
  }
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? ['hours', { h: hours, m: minutes % 60 }] : ['days', { d: Math.floor(hours / 24), h: hours % 24 }];
}
