import { ref } from 'vue';

/** Goes up with every change of a matter, so that the list knows to look again. */
export const changes = ref(0);

/** The last change made here, as `NUMBER:VERSION`: lists and counts wait a moment until they show it. */
export const seen = ref('');

export function changed(number?: string, version?: number): void {
  changes.value++;
  if (number !== undefined && version !== undefined) {
    seen.value = `${number}:${version}`;
  }
}
