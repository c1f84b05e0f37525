import { describe, expect, it } from 'vitest';
import { waitOf } from '../main/staff/matter/files/patience';
import { MOST_BYTES, disposition, fileFault, sizeOf } from '../main/staff/matter/files/taken';

describe('a document', () => {
  it('may be sent if it is of a kind that is taken and of at most 20 MB', () => {
    expect(fileFault({ name: '户口簿.PDF', size: MOST_BYTES })).toBeUndefined();
    expect(fileFault({ name: '户口簿.pdf', size: MOST_BYTES + 1 })).toBe('tooLarge');
    expect(fileFault({ name: '户口簿.pdf', size: 0 })).toBe('empty');
    expect(fileFault({ name: '说明.txt', size: 5 })).toBe('kind');
    expect(fileFault({ name: '说明', size: 5 })).toBe('kind');
  });

  it('of a phone is told how to be taken again', () => {
    expect(fileFault({ name: 'IMG_0001.HEIC', size: 5 })).toBe('photoFormat');
  });

  it('is as large as people say', () => {
    expect([sizeOf(12), sizeOf(820 * 1024), sizeOf(3.44 * 1024 * 1024)]).toEqual(['1 KB', '820 KB', '3.4 MB']);
  });

  it('carries its name in a header that holds nothing but plain letters', () => {
    expect(disposition("张三 (1)'s.pdf")).toBe("attachment; filename*=UTF-8''%E5%BC%A0%E4%B8%89%20%281%29%27s.pdf");
  });
});

describe('a busy center', () => {
  it('is asked again when it said, and within a minute at the latest', () => {
    expect([waitOf('3'), waitOf('600'), waitOf(null), waitOf('soon'), waitOf('0')]).toEqual([3, 60, 5, 5, 5]);
  });
});
