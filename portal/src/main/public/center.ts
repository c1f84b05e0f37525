import { ref } from 'vue';
import { createApi, type Schema } from '#shared/api';
import { language } from '#shared/preferences';

/** Everybody's api: nobody is signed in here, and no cookie is sent. */
export const api = createApi({ language: () => language.value });

export type OfficeNode = Schema['Node'];

/** The centres with their offices, empty until they are known. */
export const centres = ref<OfficeNode[]>([]);

let asked: Promise<void> | undefined;

export function loadCentres(): Promise<void> {
  asked ??= api
    .GET('/api/v1/offices')
    .then(({ data }) => {
      centres.value = data?.offices ?? [];
    })
    .catch(() => {
      asked = undefined;
    });
  return asked;
}
