import { describe, expect, it } from 'vitest';
import { idNumberFault } from '../main/shared/identity-number';

describe("a citizen's identity number", () => {
  it('may be one when its check digit is right, X in either case', () => {
    expect(idNumberFault('11010519491231002X')).toBeUndefined();
    expect(idNumberFault(' 11010519491231002x ')).toBeUndefined();
  });

  it('has eighteen places', () => {
    expect(idNumberFault('1101051949123100')).toBe('length');
    expect(idNumberFault('11010519491231002Y')).toBe('length');
  });

  it('holds a date of birth', () => {
    expect(idNumberFault('110105194902310023')).toBe('date');
  });

  it('shows a wrong digit', () => {
    expect(idNumberFault('11010519491231003X')).toBe('checksum');
  });
});
