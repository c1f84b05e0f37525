import { beforeEach, describe, expect, it } from 'vitest';
import { CommandKeys, discardAllCommandKeys } from '../main/shared/command-keys';

/** What a browser's tab keeps, for tests without a browser. */
function tabStorage(): Storage {
  const kept: Record<string, string> = {};
  Object.defineProperties(kept, {
    getItem: { value: (key: string) => kept[key] ?? null },
    setItem: { value: (key: string, text: string) => void (kept[key] = text) },
    removeItem: { value: (key: string) => void delete kept[key] },
  });
  return kept as unknown as Storage;
}

describe('the key of what is sent', () => {
  let storage: Storage;
  let keys: CommandKeys;

  beforeEach(() => {
    storage = tabStorage();
    keys = new CommandKeys(storage);
  });

  it('is the same for the same content, so that a double click is done once', () => {
    expect(keys.keyFor('file', { item: 'A' })).toBe(keys.keyFor('file', { item: 'A' }));
  });

  it('is the same after the page was loaded anew, so that what got lost on the way is done once', () => {
    const sent = keys.keyFor('file', { item: 'A' });
    expect(new CommandKeys(storage).keyFor('file', { item: 'A' })).toBe(sent);
  });

  it('is another for other content', () => {
    expect(keys.keyFor('file', { item: 'A' })).not.toBe(keys.keyFor('file', { item: 'B' }));
  });

  it('is another once it was done: the same again is something new', () => {
    const first = keys.keyFor('visit', {});
    keys.done('visit');
    expect(keys.keyFor('visit', {})).not.toBe(first);
  });

  it('is kept without anything of the content', () => {
    keys.keyFor('file', { name: '张三', idNumber: '11010519491231002X' });
    const kept = Object.entries(storage).join();
    expect(kept).not.toMatch(/张三|11010519491231002X/);
  });

  it('is gone when somebody signs out', () => {
    keys.keyFor('file', { item: 'A' });
    discardAllCommandKeys(storage);
    expect(Object.keys(storage)).toEqual([]);
  });

  it('is made anew when what was kept cannot be read', () => {
    storage.setItem('onestop.command.file', '{');
    expect(keys.keyFor('file', {})).toMatch(/^[0-9a-f-]{36}$/);
  });
});
