import { ref, type Ref } from 'vue';
import { answer, type Schema } from '#shared/api';
import { asProblem, type Problem } from '#shared/problem';
import { api } from '../session';
import { seen } from './changes';

export type Line = Schema['WorklistLineResponse'];

/** What is looked for; it stands in the address, so that a reload and a link show the same. */
export interface Filters {
  q: string;
  /** One, or several with commas; lamps likewise. */
  state: string;
  lamp: string;
  dueFrom: string;
  due: string;
  /** The office in whose queue it waits. */
  queue: string;
  mine: boolean;
}

export const NO_FILTERS: Filters = { q: '', state: '', lamp: '', dueFrom: '', due: '', queue: '', mine: false };

/** By what matters of a person are found. It never stands in an address. */
export type By = 'idNumber' | 'name' | 'phone';

export interface Sought {
  by: By;
  text: string;
}

export type Count = Schema['WorklistCountResponse'];

const PAGE = 30;

/** Where the list does not show one's own change even after waiting, it is read once more. */
const STILL_BEHIND = 1500;

const several = <T extends string>(values: string): T[] => values.split(',') as T[];

export function useWorklist(filters: Ref<Filters>) {
  const lines = ref<Line[]>([]);
  const counts = ref<Count[]>([]);
  const sought = ref<Sought>();
  const next = ref<string>();
  const loading = ref(false);
  const problem = ref<Problem>();
  let turn = 0;

  async function read(limit: number, after?: string): Promise<void> {
    const mine = ++turn;
    loading.value = true;
    try {
      const page = await pageOf(limit, after);
      if (mine === turn) {
        lines.value = after ? [...lines.value, ...page.items] : page.items;
        next.value = page.next;
        problem.value = undefined;
      }
    } catch (caught) {
      if (mine === turn) {
        problem.value = asProblem(caught);
      }
    } finally {
      if (mine === turn) {
        loading.value = false;
      }
    }
  }

  async function pageOf(limit: number, after?: string) {
    if (sought.value) {
      const { by, text } = sought.value;
      const found = await answer(
        api.POST('/api/v1/applicants/search', {
          params: { query: { limit, ...(after ? { after } : {}) }, header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: { [by]: text },
        }),
      );
      return found.body;
    }
    const { q, state, lamp, dueFrom, due, queue, mine } = filters.value;
    const { body, behind } = await answer(
      api.GET('/api/v1/matters', {
        params: {
          query: {
            ...(q ? { q } : {}),
            ...(state ? { state: several<'FILED'>(state) } : {}),
            ...(lamp ? { lamp: several<'NORMAL'>(lamp) } : {}),
            ...(dueFrom ? { dueFrom } : {}),
            ...(due ? { due } : {}),
            ...(queue ? { queue } : {}),
            ...(mine ? { mine } : {}),
            ...(seen.value ? { seen: seen.value } : {}),
            ...(after ? { after } : {}),
            limit,
          },
        },
      }),
    );
    if (behind) {
      setTimeout(refresh, STILL_BEHIND);
    }
    return body;
  }

  /** The counts are a comfort: without them the list stays. */
  async function count(): Promise<void> {
    const told = await answer(api.GET('/api/v1/matters/counts', { params: { query: seen.value ? { seen: seen.value } : {} } })).catch(() => undefined);
    counts.value = told?.body.counts ?? counts.value;
  }

  async function refresh(): Promise<void> {
    // Each search for a person is on record; only who asks for one makes it.
    await Promise.all([count(), ...(sought.value ? [] : [read(Math.max(PAGE, Math.min(200, lines.value.length)))])]);
  }

  async function search(what?: Sought): Promise<void> {
    sought.value = what;
    lines.value = [];
    await read(PAGE);
  }

  return {
    lines,
    next,
    loading,
    problem,
    counts,
    sought,
    search,
    load: () => Promise.all([count(), read(PAGE)]),
    more: () => read(PAGE, next.value),
    refresh,
  };
}

/** How one matter stands against its promise, asked where the list does not show it. */
export async function lampOf(number: string): Promise<string> {
  const { body } = await answer(api.GET('/api/v1/matters', { params: { query: { q: number, limit: 1 } } }));
  return body.items[0]?.lamp ?? 'NORMAL';
}
