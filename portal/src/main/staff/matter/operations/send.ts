import { answer, type Answer } from '#shared/api';
import { CommandKeys } from '#shared/command-keys';
import { asProblem } from '#shared/problem';
import { api } from '../../session';
import type { Matter } from '../matter';
import type { Operation } from './table';

const keys = new CommandKeys();

/** Sends one operation on the version that was seen. The same content sent again is done once. */
export async function perform(number: string, etag: string, operation: Operation, body: object): Promise<Answer<Matter>> {
  const what = `${number}/${operation}`;
  // All operations go alike: a body to an address of the operation's name; the table holds bodies and names together.
  const path = `/api/v1/matters/{number}/${operation}` as '/api/v1/matters/{number}/accept';
  try {
    const done = await answer(
      api.POST(path, {
        params: { path: { number }, header: { 'Idempotency-Key': keys.keyFor(what, body), 'If-Match': etag } },
        body,
      }),
    );
    keys.done(what);
    return done;
  } catch (caught) {
    if (asProblem(caught).code === 'idempotency-key-reused') {
      keys.done(what);
    }
    throw caught;
  }
}
