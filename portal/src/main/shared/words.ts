import { watch } from 'vue';
import { createI18n } from 'vue-i18n';
import { language } from './preferences';

/** Texts by key; both languages have the same ones, which the compiler checks. */
export type Texts<T> = { [key in keyof T]: T[key] extends string ? string : Texts<T[key]> };

/** The words of one entry in both languages, following the switch. */
export function createWords<T extends object>(zh: T, en: Texts<T>) {
  const words = createI18n({
    legacy: false,
    locale: language.value,
    fallbackLocale: false,
    missingWarn: false,
    messages: { 'zh-CN': zh, en } as never,
  });
  watch(language, (next) => {
    words.global.locale.value = next as never;
  });
  return words;
}
