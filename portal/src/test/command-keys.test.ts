import { describe, expect, it } from 'vitest';
import { CommandKeys } from '../main/shared/command-keys';

describe('the key of what is sent', () => {
  const keys = new CommandKeys();

  it('is the same for the same content, so that a double click is done once', () => {
    expect(keys.keyFor('file', { item: 'A' })).toBe(keys.keyFor('file', { item: 'A' }));
  });

  it('is another for other content', () => {
    expect(keys.keyFor('file', { item: 'A' })).not.toBe(keys.keyFor('file', { item: 'B' }));
  });

  it('is another once it was done: the same again is something new', () => {
    const first = keys.keyFor('visit', {});
    keys.done('visit');
    expect(keys.keyFor('visit', {})).not.toBe(first);
  });
});
