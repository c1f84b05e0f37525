import type { Schema } from '#shared/api';
import { basesOf, longestExtension, openSteps, stillMissing, toAskFor, toTolerate, type About, type Offered } from './about';

/** What an operation is told, as the center's description has it. */
export interface Bodies {
  accept: Schema['NothingMore'];
  settle: Schema['SettleRequest'];
  supplement: Schema['SupplementRequest'];
  'end-special-procedure': Schema['NothingMore'];
  close: Schema['CloseRequest'];
  deliver: Schema['DeliverRequest'];
  'complete-step': Schema['StepRequest'];
  decide: Schema['DecideRequest'];
  'check-commitment': Schema['CheckCommitmentRequest'];
  visit: Schema['VisitRequest'];
  'request-supplement': Schema['SupplementNoticeRequest'];
  'accept-provisionally': Schema['AcceptProvisionallyRequest'];
  'accept-on-commitment': Schema['AcceptOnCommitmentRequest'];
  'start-special-procedure': Schema['StartProcedureRequest'];
  extend: Schema['ExtendRequest'];
  archive: Schema['NothingMore'];
  claim: Schema['ClaimTaskRequest'];
  release: Schema['ReleaseTaskRequest'];
  'hand-over': Schema['HandOverTaskRequest'];
  assign: Schema['AssignTaskRequest'];
  transfer: Schema['TransferMatterRequest'];
  return: Schema['ReturnRequest'];
  refuse: Schema['RefuseRequest'];
  revoke: Schema['RevokeMatterRequest'];
  withdraw: Schema['NothingMore'];
}

export type Operation = keyof Bodies;

export type Value = string | boolean | string[];

/** What is typed, by the name of the field. */
export type Input = Record<string, Value>;

type When = (input: Input, about: About) => boolean;

/** One thing that an operation is told. What is not shown is not sent. */
interface Kind {
  /** Whether it must be said; only then is it asked for before sending. */
  needed?: When;
  shown?: When;
  /** What stands there when the form opens. */
  from?: (about: About) => Value;
}

export type Field = { name: string } & Kind &
  (
    | { kind: 'line' | 'yes' }
    /** A text of at least ten characters, or none at all. */
    | { kind: 'reason' }
    | { kind: 'number'; least: number; most: (about: About) => number; unit: (about: About) => string }
    /** One of a few: `words` is the group of words that names them; without it they are names themselves. */
    | { kind: 'one-of' | 'radio'; words?: string; options: (about: About) => string[] }
    | { kind: 'truth'; words: string }
    | { kind: 'materials'; offered: (about: About) => Offered[] }
    | { kind: 'step'; options: (about: About) => { step: number; name: string }[] }
  );

type NamedIn<Body> = Field & { name: keyof Body & string };

export interface Form<Body = object> {
  fields: NamedIn<Body>[];
  /** Whether the guide of the matter has it at all; where the guide is not known, the center decides. */
  open?: (about: About) => boolean;
  /** How it stands among the others: what leads on, what goes beside, what ends the matter here. */
  group: 'on' | 'beside' | 'end';
}

const always = () => true;
const DAYS = 10;
const MOST_DAYS = 60;
const METHODS = ['WINDOW', 'MAIL', 'ELECTRONIC', 'VILLAGE'];

const days = (shown: When = always) =>
  ({ name: 'days', kind: 'number', least: 1, most: () => MOST_DAYS, unit: () => 'WORKING_DAY', needed: shown, shown, from: () => String(DAYS) }) as const;
const reason = <N extends string>(name: N, needed: When = always) => ({ name, kind: 'reason', needed }) as const;
const method = (needed: When, first: string) =>
  ({ name: 'method', kind: 'one-of', words: 'field.methods', options: () => METHODS, needed, from: () => first }) as const;
const isSo = (name: string, value: Value): When => (input) => input[name] === value;

/** A visit that was chosen though it was not needed, or one to the village, does not count against the centre. */
const needsCause: When = (input, { matter, atVillage }) =>
  matter.visits > 0 && !atVillage && !(input['offeredWithoutVisit'] === true && input['applicantChose'] === true);

/**
 * Every operation that somebody at the counter can call for, the first that is possible being the main one.
 * What it is told, what must be said and what may be chosen stands here and nowhere else.
 */
export const FORMS: { [O in Operation]: Form<Bodies[O]> } = {
  settle: { group: 'on', open: ({ matter }) => matter.item.caseType === '1', fields: [method(() => false, '')] },
  accept: { group: 'on', fields: [] },
  supplement: {
    group: 'on',
    fields: [{ name: 'materials', kind: 'materials', offered: stillMissing, needed: always, from: ({ matter }) => matter.further.submission.missing }],
  },
  'end-special-procedure': { group: 'on', fields: [] },
  close: {
    group: 'on',
    fields: [{ name: 'lateReason', kind: 'reason', shown: (_, { lamp }) => lamp === 'YELLOW' || lamp === 'RED' }],
  },
  deliver: { group: 'on', fields: [method(always, 'WINDOW')] },
  'complete-step': {
    group: 'on',
    fields: [
      { name: 'step', kind: 'step', options: openSteps, needed: always, from: (about) => String(openSteps(about)[0]?.step ?? '') },
    ],
  },
  decide: {
    group: 'on',
    fields: [
      { name: 'outcome', kind: 'radio', words: 'matter', options: () => ['GRANTED', 'DENIED'], needed: always },
      reason('reason', isSo('outcome', 'DENIED')),
      { name: 'stepsLeftOut', kind: 'reason', shown: (_, { matter }) => matter.steps.next !== undefined },
    ],
  },
  'check-commitment': {
    group: 'on',
    fields: [
      { name: 'kept', kind: 'truth', words: 'field.found', needed: always },
      days(isSo('kept', 'false')),
      reason('reason', isSo('kept', 'false')),
    ],
  },
  visit: {
    group: 'beside',
    fields: [
      { name: 'purpose', kind: 'one-of', words: 'field.purposes', options: () => ['FILING', 'CORRECTION', 'SIGNATURE', 'PICK_UP', 'OTHER'], needed: always },
      { name: 'offeredWithoutVisit', kind: 'yes' },
      { name: 'applicantChose', kind: 'yes', shown: isSo('offeredWithoutVisit', true) },
      {
        name: 'cause',
        kind: 'one-of',
        words: 'field.causes',
        options: () => [
          'NOT_TOLD_AT_ONCE',
          'MATERIAL_OUTSIDE_LIST',
          'WINDOW_UNATTENDED',
          'CORRECTION_DURING_REVIEW',
          'RESULT_NOT_DELIVERED',
          'AGAINST_PRE_REVIEW',
          'APPLICANT_INCOMPLETE',
          'APPLICANT_CHOICE',
        ],
        shown: needsCause,
        needed: needsCause,
      },
    ],
  },
  'request-supplement': {
    group: 'beside',
    fields: [
      { name: 'materials', kind: 'materials', offered: toAskFor, needed: always },
      days(),
      reason('explanation', () => false),
    ],
  },
  'accept-provisionally': {
    group: 'beside',
    open: (about) => toTolerate(about).some(({ barred }) => !barred),
    fields: [
      { name: 'materials', kind: 'materials', offered: toTolerate, needed: always },
      days(),
      reason('promise'),
    ],
  },
  'accept-on-commitment': {
    group: 'beside',
    open: ({ guide }) => guide?.handling?.commitmentSupported === true,
    fields: [reason('commitment')],
  },
  'start-special-procedure': {
    group: 'beside',
    open: ({ guide }) => (guide?.specialProcedures.length ?? 0) > 0,
    fields: [
      { name: 'kind', kind: 'one-of', options: ({ guide }) => guide?.specialProcedures ?? [], needed: always },
      { name: 'basis', kind: 'one-of', options: basesOf, from: (about) => basesOf(about)[0] ?? '' },
      { name: 'approvedDays', kind: 'number', least: 1, most: () => 365, unit: () => 'WORKING_DAY', needed: always },
      reason('notice'),
    ],
  },
  extend: {
    group: 'beside',
    open: (about) => longestExtension(about) !== undefined,
    fields: [
      {
        name: 'amount',
        kind: 'number',
        least: 1,
        most: (about) => longestExtension(about)?.amount ?? 365,
        unit: (about) => longestExtension(about)?.unit ?? 'WORKING_DAY',
        needed: always,
      },
      reason('reason'),
    ],
  },
  archive: { group: 'on', fields: [] },
  claim: { group: 'beside', fields: [] },
  release: { group: 'beside', fields: [reason('reason')] },
  'hand-over': { group: 'beside', fields: [{ name: 'to', kind: 'line', needed: always }, reason('reason')] },
  assign: { group: 'beside', fields: [{ name: 'to', kind: 'line', needed: always }, reason('reason', () => false)] },
  transfer: { group: 'end', fields: [{ name: 'office', kind: 'line', needed: always }, reason('reason')] },
  return: { group: 'end', fields: [reason('reason')] },
  refuse: {
    group: 'end',
    fields: [
      {
        name: 'ground',
        kind: 'one-of',
        words: 'field.grounds',
        options: () => ['NOT_A_LICENCE_MATTER', 'NOT_OUR_POWER', 'INCOMPLETE_AFTER_NOTICE', 'OTHER'],
        needed: always,
      },
      { name: 'rightBody', kind: 'line', shown: isSo('ground', 'NOT_OUR_POWER'), needed: always },
      reason('reason'),
    ],
  },
  revoke: { group: 'end', fields: [reason('reason')] },
  withdraw: { group: 'end', fields: [] },
};

export const OPERATIONS = Object.keys(FORMS) as Operation[];

export const isOperation = (name: string): name is Operation => name in FORMS;

export const fieldsOf = (operation: Operation): Field[] => FORMS[operation].fields as Field[];
