import { computed, ref, shallowRef } from 'vue';
import { answer, type Schema } from '#shared/api';
import { officeDay } from '#shared/dates';
import { asProblem, type Problem } from '#shared/problem';
import { api } from '../session';
import { lampOf } from '../work/worklist';

export type Matter = Schema['MatterResponse'];
export type Entry = Schema['TimelineEntry'];
export type Clock = Schema['ClockResponse'];
export type Guide = Schema['ItemContent'];
export type CaseFile = Schema['CaseFileResponse'];

const ENDED = ['DELIVERED', 'ARCHIVED', 'REFUSED', 'WITHDRAWN', 'DEEMED_WITHDRAWN', 'RETURNED', 'TRANSFERRED', 'REVOKED'];

/** Whether a matter has come to its end: its case file takes nothing in any more. */
export const hasEnded = (matter: Matter): boolean => ENDED.includes(matter.state);

/** Everything the page of one matter shows. Guide and case file are comforts: what they are missing for says so. */
export function useMatter() {
  const matter = shallowRef<Matter>();
  const guide = shallowRef<Guide>();
  const caseFile = shallowRef<CaseFile>();
  const etag = ref('');
  const standing = ref('NORMAL');
  const problem = ref<Problem>();
  const loading = ref(false);
  let turn = 0;

  const lamp = computed(() => {
    const state = matter.value?.state;
    if (!matter.value || state === 'CLOSED' || hasEnded(matter.value)) {
      return 'OUT';
    }
    return state === 'SUSPENDED' ? 'PAUSED' : standing.value;
  });

  async function load(number: string): Promise<void> {
    const mine = ++turn;
    loading.value = true;
    try {
      const [read, files, lampNow] = await Promise.all([
        answer(api.GET('/api/v1/matters/{number}', { params: { path: { number } } })),
        filesOf(number).catch(() => undefined),
        lampOf(number).catch(() => standing.value),
      ]);
      const published = guide.value && matter.value?.number === number ? guide.value : await guideOf(read.body).catch(() => undefined);
      if (mine === turn) {
        guide.value = published;
        caseFile.value = files;
        matter.value = read.body;
        etag.value = read.etag;
        standing.value = lampNow;
        problem.value = undefined;
      }
    } catch (caught) {
      if (mine === turn) {
        problem.value = asProblem(caught);
        matter.value = undefined;
      }
    } finally {
      if (mine === turn) {
        loading.value = false;
      }
    }
  }

  async function loadFiles(): Promise<void> {
    const number = matter.value?.number;
    if (number) {
      const files = await filesOf(number);
      if (matter.value?.number === number) {
        caseFile.value = files;
      }
    }
  }

  return { matter, guide, caseFile, etag, lamp, problem, loading, load, loadFiles };
}

export type OpenMatter = ReturnType<typeof useMatter>;

export async function filesOf(number: string): Promise<CaseFile> {
  return (await answer(api.GET('/api/v1/matters/{number}/files', { params: { path: { number } } }))).body;
}

/** The guide under which it was filed, and no other: what the office may ask for and how long it may take. */
async function guideOf(matter: Matter): Promise<Guide | undefined> {
  const { code, version } = matter.item;
  const at = officeDay(new Date(matter.filed.at));
  const { body } = await answer(api.GET('/api/v1/catalog/items/{code}', { params: { path: { code }, query: { at } } }));
  return body.version === version ? body.content : undefined;
}
