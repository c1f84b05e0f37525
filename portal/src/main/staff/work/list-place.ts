import { ref } from 'vue';
import type { LocationQuery, RouteLocationRaw } from 'vue-router';

/** Where the reader left the worklist: its filters stand in the address and come back with it. */
const query = ref<LocationQuery>({});

/** Goes up with every change of a matter, so that the list knows to look again. */
export const changes = ref(0);

export const changed = (): void => void changes.value++;

export function leftListAt(now: LocationQuery): void {
  query.value = now;
}

export const backToList = (): RouteLocationRaw => ({ name: 'work', query: query.value });
