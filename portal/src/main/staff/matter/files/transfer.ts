import { Problem } from '#shared/problem';
import { language } from '#shared/preferences';
import { ended, session } from '../../session';
import { waitOf } from './patience';
import { disposition } from './taken';

export interface Going {
  done: Promise<void>;
  cancel: () => void;
}

/** A document that has to wait: the center is busy, or a part of it away. */
export class TryLater extends Error {
  constructor(
    readonly seconds: number,
    readonly problem: Problem,
  ) {
    super(problem.message);
  }
}

export class Cancelled extends Error {}

/** Sends one document as the body of a request, telling how far it is; a fetch cannot tell that. */
export function send(address: string, file: File, key: string, onProgress: (share: number) => void): Going {
  const request = new XMLHttpRequest();
  const done = new Promise<void>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onabort = () => reject(new Cancelled());
    request.onerror = () => reject(Problem.unreachable());
    request.onload = () => (request.status < 300 ? resolve() : reject(refusal(request)));
  });
  request.open('POST', address);
  request.setRequestHeader('Accept-Language', language.value);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.setRequestHeader('Content-Disposition', disposition(file.name));
  request.setRequestHeader('Idempotency-Key', key);
  request.setRequestHeader('X-CSRF-Token', session.value?.csrf ?? '');
  request.send(file);
  return { done, cancel: () => request.abort() };
}

function refusal(request: XMLHttpRequest): Error {
  let told: unknown;
  try {
    told = JSON.parse(request.responseText);
  } catch {
    told = undefined;
  }
  const problem = Problem.read(request.status, told);
  if (request.status === 401) {
    ended.value = session.value !== undefined;
  }
  return request.status === 503 || request.status === 429 ? new TryLater(waitOf(request.getResponseHeader('Retry-After')), problem) : problem;
}
