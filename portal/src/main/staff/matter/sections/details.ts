import type { useWords } from '#shared/words';
import type { Entry } from '../matter';

/** The names of the words for codes, by the name of the detail that holds one. */
const CODES: Record<string, string> = {
  purpose: 'field.purposes',
  cause: 'field.causes',
  ground: 'field.grounds',
  method: 'field.methods',
  outcome: 'matter',
  result: 'field.found',
};

/** Texts that are shown as they are: names and reasons, for those who may read them. */
const TEXTS = [
  'name',
  'kind',
  'basis',
  'rightBody',
  'office',
  'reason',
  'explanation',
  'promise',
  'commitment',
  'notice',
  'stepsLeftOut',
  'lateReason',
];

/** What a reader of the record wants to see of a fact, in words; the rest is in the other sections. */
export function detailsOf(entry: Entry, { t, te }: ReturnType<typeof useWords>): string[] {
  const details = entry.details as Record<string, unknown>;
  const text = (name: string) => (typeof details[name] === 'string' ? (details[name] as string) : '');
  const codes = Object.entries(CODES).flatMap(([name, group]) => {
    const key = `${group}.${text(name)}`;
    return text(name) && te(key) ? [t(key)] : [];
  });
  const materials = Array.isArray(details['materials']) ? [(details['materials'] as string[]).join('、')] : [];
  const tolerated = details['tolerated'] as { materials?: string[] } | undefined;
  const days = typeof details['approvedDays'] === 'number' ? [t('amount.WORKING_DAY', { n: details['approvedDays'] })] : [];
  return [...codes, ...materials, ...(tolerated?.materials ? [tolerated.materials.join('、')] : []), ...days, ...TEXTS.map(text)].filter(Boolean);
}
