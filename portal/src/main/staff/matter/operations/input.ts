import type { Problem } from '#shared/problem';
import { SHORTEST_REASON, length, type About } from './about';
import { fieldsOf, type Field, type Input, type Operation, type Value } from './table';

/** What is shown when the form opens. */
export function emptyInput(operation: Operation, about: About): Input {
  return Object.fromEntries(fieldsOf(operation).map((field) => [field.name, field.from?.(about) ?? blank(field)]));
}

function blank(field: Field): Value {
  return field.kind === 'yes' ? false : field.kind === 'materials' ? [] : '';
}

/** The fields of the moment; one that was refused is shown whatever speaks against it. */
export function shownFields(operation: Operation, input: Input, about: About, faults: Record<string, string>): Field[] {
  return fieldsOf(operation).filter((field) => field.name in faults || (field.shown?.(input, about) ?? true));
}

const isBlank = (value: Value | undefined) =>
  Array.isArray(value) ? value.length === 0 : typeof value === 'string' ? value.trim() === '' : value === undefined;

/** What is wrong with a field before anything is sent, as a key of the words. */
export function faultOf(field: Field, input: Input, about: About): string | undefined {
  const value = input[field.name];
  if (isBlank(value)) {
    return field.needed?.(input, about) ? 'field.missing' : undefined;
  }
  if (field.kind === 'reason' && length(String(value)) < SHORTEST_REASON) {
    return 'field.tooShort';
  }
  if (field.kind === 'number') {
    const amount = Number(value);
    return Number.isInteger(amount) && amount >= field.least && amount <= field.most(about) ? undefined : 'field.outside';
  }
  return undefined;
}

/** The body, of what is shown and said. */
export function bodyOf(fields: Field[], input: Input): Record<string, unknown> {
  return Object.fromEntries(
    fields.filter(({ name }) => !isBlank(input[name]) && input[name] !== false).map((field) => [field.name, told(field, input[field.name])]),
  );
}

function told(field: Field, value: Value | undefined): unknown {
  switch (field.kind) {
    case 'number':
    case 'step':
      return Number(value);
    case 'truth':
      return value === 'true';
    default:
      return typeof value === 'string' ? value.trim() : value;
  }
}

/** Where a refusal belongs that names no field. */
const PLACES: Record<string, string> = {
  'matter-steps-open': 'stepsLeftOut',
  'matter-not-told-at-once': 'materials',
  'matter-material-not-missing': 'materials',
  'matter-step-out-of-order': 'step',
  'matter-step-not-yet': 'step',
  'matter-no-colleague': 'to',
  'matter-colleague-away': 'to',
};

/** What was refused, by field. */
export function refusedFields(problem: Problem): Record<string, string> {
  const named = problem.fields.map(({ field, detail }) => [field.split('/')[0] ?? '', detail] as const);
  const place = PLACES[problem.code];
  return Object.fromEntries(named.length === 0 && place ? [[place, problem.detail]] : named);
}
