const SECONDS = 5;
const MOST_SECONDS = 60;

/** How long the center asks to wait; only seconds are said by it. */
export function waitOf(retryAfter: string | null): number {
  const seconds = Number(retryAfter);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, MOST_SECONDS) : SECONDS;
}
