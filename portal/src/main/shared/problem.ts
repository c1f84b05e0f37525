/** Why a call did not do what was asked, and what would help (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly help: string,
    readonly fields: FieldProblem[],
    readonly members: Record<string, unknown>,
  ) {
    super(`${code}: ${detail}`);
  }

  /** The centre could not be reached at all. */
  static unreachable(): Problem {
    return new Problem('unreachable', 0, '', '', '', [], {});
  }

  static async of(response: Response): Promise<Problem> {
    const body = await response.json().catch(() => ({}));
    return Problem.read(response.status, body);
  }

  static read(status: number, body: unknown): Problem {
    const told = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
    const text = (name: string) => (typeof told[name] === 'string' ? told[name] : '');
    const errors = Array.isArray(told['errors']) ? (told['errors'] as Record<string, string>[]) : [];
    return new Problem(
      text('code') || `status-${status}`,
      status,
      text('title'),
      text('detail'),
      text('help'),
      errors.map((error) => ({
        field: (error['pointer'] ?? error['parameter'] ?? '').replace(/^#?\//, ''),
        detail: error['detail'] ?? '',
      })),
      told,
    );
  }
}

/** What is wrong with one field; `field` is its path in the body, as `applicant/name`. */
export interface FieldProblem {
  field: string;
  detail: string;
}

/** Codes for which the page itself knows best what to do; for the others the service says it. */
const OWN = [
  'unreachable',
  'signed-out',
  'session-ended',
  'stale-version',
  'service-unavailable',
  'service-timeout',
  'busy',
  'identity-unavailable',
  'internal-error',
  'not-found',
] as const;

export type OwnProblem = (typeof OWN)[number];

/** The sentence for people: what happened and what to do now. */
export function sentence(problem: Problem, own: (code: OwnProblem | 'unknown') => string): string {
  const known = OWN.find((code) => code === problem.code);
  if (known) {
    return own(known);
  }
  const said = [problem.detail || problem.title, problem.help].filter(Boolean).join(' ');
  return said || own(problem.status >= 500 ? 'internal-error' : 'unknown');
}

export function asProblem(failure: unknown): Problem {
  return failure instanceof Problem ? failure : Problem.unreachable();
}
