import { onBeforeUnmount, onMounted, reactive, ref, toRaw, watch } from 'vue';
import { bodyOf, contentOf, DraftKeeper, type DraftBody, type DraftState, type FilingContent } from './filing-draft';
import type { Problem } from '#shared/problem';
import { serverDrafts } from './server-drafts';

/** A save that was sent when the page was left may still be on its way when the page is back. */
const LOOK_AGAIN = [0, 400, 1200];

const fresh = new Set<string>();

/** The id of a draft that nobody has begun yet. */
export function newDraft(): string {
  const id = crypto.randomUUID();
  fresh.add(id);
  return id;
}

/** The filing form's content, kept on the server as the draft of that id. */
export function useFilingDraft<T extends FilingContent>(id: string, empty: () => T, restored: () => void) {
  const content = reactive(empty()) as T;
  const state = ref<DraftState>('none');
  const number = ref('');
  const keeper = new DraftKeeper(id, serverDrafts, () => bodyOf(toRaw(content)), (now) => {
    state.value = now;
    number.value = keeper.number;
  });
  let filling = false;

  watch(
    content,
    () => {
      if (!filling) {
        keeper.changed();
      }
    },
    { deep: true, flush: 'sync' },
  );

  function fill(body: DraftBody | undefined) {
    filling = true;
    Object.assign(content, empty(), body ? contentOf(body) : {});
    filling = false;
  }

  async function open() {
    for (const wait of fresh.has(id) ? [] : LOOK_AGAIN) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (state.value !== 'none') {
        return;
      }
      const kept = await keeper.open().catch(() => undefined);
      if (kept) {
        fill(kept);
        restored();
        return;
      }
    }
  }

  /** What the other tab wrote holds, and what was typed here goes. */
  async function othersHolds() {
    fill(await keeper.open());
    restored();
  }

  const whenHidden = () => document.visibilityState === 'hidden' && void keeper.save();
  const whenLeft = () => void keeper.save();
  onMounted(() => {
    document.addEventListener('visibilitychange', whenHidden);
    window.addEventListener('pagehide', whenLeft);
    void open();
  });
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', whenHidden);
    window.removeEventListener('pagehide', whenLeft);
    void keeper.save().then(() => keeper.stop());
  });

  return {
    content,
    state,
    /** The matter it was filed as, where it was. */
    number,
    refused: (problem: Problem) => keeper.refused(problem),
    save: () => keeper.save(),
    filed: () => keeper.stop(),
    mineHolds: () => keeper.mineHolds(),
    othersHolds,
    async discard() {
      await keeper.discard();
      fill(undefined);
    },
  };
}
