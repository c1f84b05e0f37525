import { date, dateTime } from '#shared/dates';
import type { useWords } from '#shared/words';
import type { Clock } from '../matter';

/** Until when, or why that cannot be said yet. */
export function dueOf(clock: Clock, { t }: ReturnType<typeof useWords>): string {
  if (clock.due) {
    return t('matter.until', { at: dateTime(clock.due) });
  }
  return clock.notBefore && clock.awaitingCalendar
    ? t('matter.notBefore', { date: date(clock.notBefore), year: clock.awaitingCalendar })
    : t('matter.notRunning');
}
