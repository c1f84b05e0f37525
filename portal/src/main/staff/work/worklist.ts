import { ref, type Ref } from 'vue';
import { answer, type Schema } from '#shared/api';
import { asProblem, type Problem } from '#shared/problem';
import { api } from '../session';

export type Line = Schema['WorklistLineResponse'];

/** What is looked for; it stands in the address, so that a reload and a link show the same. */
export interface Filters {
  q: string;
  state: string;
  lamp: string;
  due: string;
  mine: boolean;
}

const PAGE = 30;

/** The list follows the matters within moments, not at once: after a change it is read a few times. */
const AFTER_A_CHANGE = [300, 1000, 2500];

export function useWorklist(filters: Ref<Filters>) {
  const lines = ref<Line[]>([]);
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
    const { q, state, lamp, due, mine } = filters.value;
    const { body } = await answer(
      api.GET('/api/v1/matters', {
        params: {
          query: {
            ...(q ? { q } : {}),
            ...(state ? { state: state as 'FILED' } : {}),
            ...(lamp ? { lamp: lamp as 'NORMAL' } : {}),
            ...(due ? { due } : {}),
            ...(mine ? { mine } : {}),
            ...(after ? { after } : {}),
            limit,
          },
        },
      }),
    );
    return body;
  }

  const refresh = () => read(Math.max(PAGE, Math.min(200, lines.value.length)));

  return {
    lines,
    next,
    loading,
    problem,
    load: () => read(PAGE),
    more: () => read(PAGE, next.value),
    refresh,
    follow: () => AFTER_A_CHANGE.forEach((after) => setTimeout(refresh, after)),
  };
}

/** How one matter stands against its promise, asked where the list does not show it. */
export async function lampOf(number: string): Promise<string> {
  const { body } = await answer(api.GET('/api/v1/matters', { params: { query: { q: number, limit: 1 } } }));
  return body.items[0]?.lamp ?? 'NORMAL';
}
