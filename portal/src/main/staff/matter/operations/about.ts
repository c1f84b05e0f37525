import type { CaseFile, Guide, Matter } from '../matter';

/** What a form has to know of the matter it is for. */
export interface About {
  matter: Matter;
  guide?: Guide;
  caseFile?: CaseFile;
  lamp: string;
  /** The reader sits at a village's service point and not at the centre. */
  atVillage: boolean;
}

/** A material of the published list, as a form offers it. */
export interface Offered {
  name: string;
  /** Why it cannot be chosen, as a key of the words; absent if it can. */
  barred?: string;
  /** Nothing of it is in the case file. */
  absent: boolean;
}

function published({ guide, caseFile }: About): { name: string; absent: boolean; tolerable: boolean }[] {
  const handedIn = (name: string) =>
    caseFile?.materials.find((material) => material.name === name)?.files.some((file) => file.current) ?? false;
  const names = guide?.materials.map((material) => material.materialName) ?? caseFile?.materials.map(({ name }) => name) ?? [];
  return names.map((name) => ({
    name,
    absent: !handedIn(name),
    tolerable: guide?.materials.find((material) => material.materialName === name)?.tolerable ?? true,
  }));
}

/** What may be asked for: the published list; in a later round only what the first notice named. */
export function toAskFor(about: About): Offered[] {
  const { round, told } = about.matter.further.submission;
  return published(about).map(({ name, absent }) => ({
    name,
    absent,
    ...(round > 1 && !told.includes(name) ? { barred: 'materials.notTold' } : {}),
  }));
}

/** What may come later: only what the guide calls tolerable. */
export function toTolerate(about: About): Offered[] {
  return published(about).map(({ name, absent, tolerable }) => ({
    name,
    absent,
    ...(tolerable ? {} : { barred: 'materials.notTolerable' }),
  }));
}

/** What was told to be missing and has not come. */
export function stillMissing(about: About): Offered[] {
  const missing = about.matter.further.submission.missing;
  const known = published(about);
  return missing.map((name) => ({ name, absent: known.find((material) => material.name === name)?.absent ?? true }));
}

/** The steps that may be completed now: the next one, and those the guide lets be done beside it. */
export function openSteps({ matter, guide }: About): { step: number; name: string }[] {
  const next = matter.steps.next;
  if (next === undefined) {
    return [];
  }
  const rows = guide?.steps ?? [];
  const group = (step: number) => rows[step - 1]?.parallelWith ?? rows[step - 1]?.id ?? `step ${step}`;
  return matter.steps.all.filter(({ step, done }) => !done && (step === next || group(step) === group(next)));
}

/** How far the limits may be extended, in which unit, where guide or law allow it (行政许可法第42条). */
export function longestExtension({ matter, guide }: About): { amount: number; unit: string } | undefined {
  if (!guide || matter.promised.limit.unit === 'ON_THE_SPOT') {
    return undefined;
  }
  const amount = guide.extensionDays ?? (guide.taskType === LICENCE ? LICENCE_EXTENSION : undefined);
  return amount === undefined ? undefined : { amount, unit: (matter.statutory ?? matter.promised).limit.unit };
}

const LICENCE = '01';
const LICENCE_EXTENSION = 10;

/** The laws a special procedure may rest on; the first is the general rule. */
export function basesOf({ guide }: About): string[] {
  return ['行政许可法第45条', ...(guide?.byLaw ?? []).map(({ law, article }) => law + (article ?? ''))];
}

/** Counts as a reason: as many characters as the center asks for. */
export const SHORTEST_REASON = 10;

export const length = (text: string): number => [...text.trim()].length;

