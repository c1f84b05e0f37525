import { language } from './preferences';

/** The office's zone: a date on a page is the office's date, wherever the browser stands. */
const ZONE = 'Asia/Shanghai';

function parts(at: Date, options: Intl.DateTimeFormatOptions): string {
  const locale = language.value === 'en' ? 'en-GB' : 'zh-CN';
  return new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options }).format(at);
}

/** 2026年11月23日, 23 Nov 2026; takes an instant or a plain date. */
export function date(text: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T12:00:00+08:00`) : new Date(text);
  return language.value === 'en'
    ? parts(at, { day: 'numeric', month: 'short', year: 'numeric' })
    : parts(at, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** 17:30, in the office's time. */
export function time(text: string): string {
  return parts(new Date(text), { hour: '2-digit', minute: '2-digit', hour12: false });
}

/** With seconds, for what happens now. */
export function clockTime(at: Date | string): string {
  return parts(new Date(at), { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
}

export function dateTime(text: string): string {
  return `${date(text)} ${time(text)}`;
}

/** The office's date of a moment, as 2026-11-23. */
export function officeDay(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(at);
}
