import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from '#api';
import { Problem } from './problem';

/** The shapes of the OpenAPI document, by name. */
export type Schema = components['schemas'];

export interface ApiSettings {
  language: () => string;
  /** For unsafe methods of a signed-in browser; absent where nobody signs in. */
  csrf?: () => string | undefined;
  /** Called when the sign-in is over. */
  signedOut?: () => void;
}

/** Calls the center as its description says. Without a CSRF token no cookie is sent either: nobody is known. */
export function createApi(settings: ApiSettings) {
  const client = createClient<paths, 'application/json'>({
    baseUrl: '/',
    credentials: settings.csrf ? 'same-origin' : 'omit',
  });
  const headers: Middleware = {
    onRequest({ request }) {
      request.headers.set('Accept-Language', settings.language());
      const csrf = settings.csrf?.();
      if (csrf && !['GET', 'HEAD'].includes(request.method)) {
        request.headers.set('X-CSRF-Token', csrf);
      }
      return request;
    },
    onResponse({ response }) {
      if (response.status === 401) {
        settings.signedOut?.();
      }
    },
  };
  client.use(headers);
  return client;
}

export type Api = ReturnType<typeof createApi>;

/** What came back, with the version it was of. */
export interface Answer<T> {
  body: T;
  etag: string;
  /** The list does not show yet what the caller has just changed. */
  behind: boolean;
}

/** The answer of a call, or its problem as an exception. */
export async function answer<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<Answer<T>> {
  let done;
  try {
    done = await call;
  } catch {
    throw Problem.unreachable();
  }
  if (!done.response.ok || done.data === undefined) {
    throw Problem.read(done.response.status, done.error);
  }
  return { body: done.data, etag: done.response.headers.get('ETag') ?? '', behind: done.response.headers.has('OneStop-Behind') };
}
