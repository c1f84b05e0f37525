import { ref } from 'vue';

/** Goes up with every change of a matter, so that the list knows to look again. */
export const changes = ref(0);

export const changed = (): void => void changes.value++;
