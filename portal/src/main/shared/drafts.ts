import { reactive, watch } from 'vue';

const PREFIX = 'onestop.draft.';

export interface Draft<T extends object> {
  content: T;
  discard: () => void;
}

/**
 * What is typed and not saved yet. It survives a reload and the end of a session, in this tab only, and is
 * nobody else's: another person who signs in does not see it.
 */
export function useDraft<T extends object>(name: string, owner: string, empty: () => T): Draft<T> {
  const key = PREFIX + name;
  const content = reactive({ ...empty(), ...stored(key, owner) }) as T;
  watch(content, () => sessionStorage.setItem(key, JSON.stringify({ owner, content })), { deep: true });
  return {
    content,
    discard() {
      Object.assign(content, empty());
      queueMicrotask(() => sessionStorage.removeItem(key));
    },
  };
}

function stored(key: string, owner: string): object {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as { owner: string; content: object } | null;
    return kept?.owner === owner ? kept.content : {};
  } catch {
    return {};
  }
}

/** Whoever signs out leaves nothing behind. */
export function discardAllDrafts(): void {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => sessionStorage.removeItem(key));
}
