import { inject, type InjectionKey, type Plugin } from 'vue';
import { language } from './preferences';

/** Texts by key; both languages have the same ones, which the compiler checks. */
export type Texts<T> = { [key in keyof T]: T[key] extends string ? string : Texts<T[key]> };

type Tree = { readonly [key: string]: string | Tree };

interface Words {
  /** The text of a key such as `track.heading`, with `{name}` filled in. A key without a text shows itself. */
  t: (key: string, values?: Record<string, string | number>) => string;
  /** Whether there is such a text. */
  te: (key: string) => boolean;
}

const WORDS: InjectionKey<Words> = Symbol('words');

/** The words of one entry in both languages, following the switch. */
export function createWords<T extends object>(zh: T, en: Texts<T>): Plugin {
  const text = (key: string) => {
    let found: string | Tree | undefined = (language.value === 'en' ? en : zh) as unknown as Tree;
    for (const part of key.split('.')) {
      found = typeof found === 'object' ? found[part] : undefined;
    }
    return typeof found === 'string' ? found : undefined;
  };
  const words: Words = {
    t: (key, values = {}) =>
      (text(key) ?? key).replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place)),
    te: (key) => text(key) !== undefined,
  };
  return { install: (app) => app.provide(WORDS, words) };
}

export function useWords(): Words {
  const words = inject(WORDS);
  if (!words) {
    throw new Error('The entry has no words.');
  }
  return words;
}
