import { describe, expect, it } from 'vitest';
import { en as publicEn } from '../main/public/en';
import { zh as publicZh } from '../main/public/zh';
import { en as staffEn } from '../main/staff/en';
import { zh as staffZh } from '../main/staff/zh';
import { sources } from './sources';

type Tree = { [key: string]: string | Tree };

function texts(tree: Tree, above = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value] as [string, string]] : texts(value, `${above}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

const ENTRIES: [string, Tree, Tree][] = [
  ['public', publicZh as unknown as Tree, publicEn as unknown as Tree],
  ['staff', staffZh as unknown as Tree, staffEn as unknown as Tree],
];

describe.each(ENTRIES)('the words of %s', (entry, zh, en) => {
  const chinese = new Map(texts(zh));
  const english = new Map(texts(en));

  it('are the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('fill in the same places in both languages', () => {
    for (const [key, text] of chinese) {
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  it('are never empty, and the English ones hold no Chinese but the name of the other language', () => {
    for (const [key, text] of [...chinese, ...english]) {
      expect([key, text.trim()]).not.toEqual([key, '']);
    }
    const mixed = [...english].filter(([key, text]) => key !== 'shell.language' && /\p{Script=Han}/u.test(text));
    expect(mixed).toEqual([]);
  });

  it('are there for every key that a page asks for', () => {
    const asked = sources('.vue', '.ts')
      .filter(({ name }) => name.startsWith(entry) || name.startsWith('shared'))
      .flatMap(({ text }) => [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''));
    expect(asked.filter((key) => !chinese.has(key) && !(entry === 'public' && key.startsWith('lamp.')))).toEqual([]);
  });

  it('have a group for every key that is put together', () => {
    const groups = sources('.vue', '.ts')
      .filter(({ name }) => name.startsWith(entry))
      .flatMap(({ text }) => [...text.matchAll(/\bt\(\s*`([\w.]+)\.\$\{/g)].map((match) => match[1] ?? ''));
    expect(groups.filter((group) => ![...chinese.keys()].some((key) => key.startsWith(`${group}.`)))).toEqual([]);
  });
});
