import type { Schema } from '#shared/api';
import type { About } from './about';
import { FORMS, OPERATIONS, isOperation, type Operation } from './table';

export interface Offered {
  operation: Operation;
  group: 'on' | 'beside' | 'end';
}

/** Who may do it, where it is not the reader. */
export interface Elsewhere {
  operation: string;
  roles: string[];
  why: string;
}

const WHY_NOT = [
  'role-lacking',
  'matter-same-person',
  'matter-decided-at-the-window',
  'matter-decided-by-approver',
  'matter-task-held',
  'matter-task-held-by-absent',
  'matter-task-yours-already',
  'matter-task-not-yours',
  'matter-nothing-taken',
];

const possible = (about: About): Schema['Offer'][] => (about.matter.operations ?? []).filter((offer) => offer.possible);

const inGuide = (operation: Operation, about: About): boolean => !about.guide || (FORMS[operation].open?.(about) ?? true);

/** What the reader may do now; the first leads on. */
export function mine(about: About): Offered[] {
  const offered = possible(about).filter((offer) => offer.you).map((offer) => offer.operation);
  return OPERATIONS.filter((operation) => offered.includes(operation) && inGuide(operation, about)).map((operation) => ({
    operation,
    group: FORMS[operation].group,
  }));
}

/** What the matter's state permits and somebody else may do. */
export function others(about: About): Elsewhere[] {
  return possible(about)
    .filter(({ operation, you }) => !you && (!isOperation(operation) || inGuide(operation, about)))
    .map(({ operation, roles, why }) => ({
      operation,
      roles,
      why: why && (WHY_NOT.includes(why) || why.startsWith('certificate-')) ? why.replace(/^certificate-.*/, 'certificate') : 'other',
    }));
}

/** What the state permits and the guide of this item does not offer. */
export function notInGuide(about: About): Operation[] {
  return possible(about)
    .map(({ operation }) => operation)
    .filter(isOperation)
    .filter((operation) => !inGuide(operation, about));
}
