import { ref, watchEffect } from 'vue';

export type Language = 'zh-CN' | 'en';

const LANGUAGE = 'onestop.language';
const LARGE = 'onestop.large-print';

/** The language of the page; Chinese unless somebody chose otherwise. */
export const language = ref<Language>(localStorage.getItem(LANGUAGE) === 'en' ? 'en' : 'zh-CN');

/** Large print 大字版. */
export const largePrint = ref(localStorage.getItem(LARGE) === 'true');

watchEffect(() => {
  localStorage.setItem(LANGUAGE, language.value);
  document.documentElement.lang = language.value;
});

watchEffect(() => {
  localStorage.setItem(LARGE, String(largePrint.value));
  document.documentElement.classList.toggle('large-print', largePrint.value);
});
