import { answer, type Answer, type Schema } from '#shared/api';
import { CommandKeys } from '#shared/command-keys';
import { api } from '../session';
import type { Line, Operation } from './consultations';

const keys = new CommandKeys();

/** Sends one operation on the version that was seen. */
export async function perform(id: string, etag: string, operation: Operation, body: object): Promise<Answer<unknown>> {
  const what = `${id}/${operation}`;
  // All go alike: a body to an address of the operation's name; the table above holds them together.
  const path = `/api/v1/consultations/{id}/${operation}` as '/api/v1/consultations/{id}/leave';
  const header = { 'Idempotency-Key': keys.keyFor(what, body), ...(operation === 'file' ? {} : { 'If-Match': etag }) };
  const done = await answer(api.POST(path, { params: { path: { id }, header }, body }));
  keys.done(what);
  return done;
}

export async function register(body: Schema['FirstContactRequest']): Promise<Line> {
  const done = await answer(
    api.POST('/api/v1/consultations', { params: { header: { 'Idempotency-Key': keys.keyFor('first-contact', body) } }, body }),
  );
  keys.done('first-contact');
  return done.body;
}
