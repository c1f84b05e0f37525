import { describe, expect, it } from 'vitest';
import {
  bodyOf,
  faultsOf,
  fieldsOf,
  offered,
  waited,
  type Consultation,
} from '../main/staff/consult/consultations';

const ALL = ['answer', 'hand-over', 'take-over', 'decline', 'lead-to', 'leave', 'file', 'erase'];

function consultation(itemCode?: string, visitor?: { name?: string; phone?: string }): Consultation {
  return { consultation: { id: 'q-1', itemCode }, visitor, possible: ALL } as unknown as Consultation;
}

const NOBODY = { owns: false, receives: false, mayFile: false, heads: false };

describe('a first contact', () => {
  it('is answered with the guide of its item, or in words, but not with nothing', () => {
    expect(faultsOf('answer', consultation('TX-MZ-01'), {})).toEqual({});
    expect(faultsOf('answer', consultation(), {})).toEqual({ text: 'answer' });
    expect(faultsOf('answer', consultation(), { itemCode: 'TX-MZ-01' })).toEqual({});
  });

  it('is left or given back only with a reason of ten characters', () => {
    expect(faultsOf('decline', consultation(), {})).toEqual({ reason: 'needed' });
    expect(faultsOf('leave', consultation(), { reason: ' 人走了 ' })).toEqual({ reason: 'short' });
    expect(faultsOf('leave', consultation(), { reason: '来访人接到电话先离开了。' })).toEqual({});
  });

  it('becomes an application without asking again what the visitor said when they came', () => {
    const known = consultation('TX-MZ-01', { name: '张*三', phone: '138****0000' });
    expect(fieldsOf('file', known).map(({ name }) => name)).toEqual(['idType', 'idNumber', 'home']);
    expect(bodyOf('file', known, { idType: 'ID_CARD', idNumber: '11010519491231002x', home: '' })).toEqual({
      applicant: { idType: 'ID_CARD', idNumber: '11010519491231002X' },
    });
    expect(faultsOf('file', consultation(), { idType: 'ID_CARD' })).toEqual({
      itemCode: 'needed',
      name: 'needed',
      idNumber: 'needed',
    });
  });

  it('puts the home address beside the applicant, not beside the item', () => {
    const body = bodyOf('file', consultation(), { itemCode: 'X', name: '周一', idType: 'OTHER', idNumber: '1', home: '一组' });
    expect(body).toEqual({ itemCode: 'X', applicant: { name: '周一', idType: 'OTHER', idNumber: '1', address: '一组' } });
  });

  it('is taken over by whom it was handed to, and ended by who owns it', () => {
    expect(offered(consultation(), { ...NOBODY, receives: true })).toEqual(['take-over', 'decline']);
    expect(offered(consultation(), { ...NOBODY, owns: true })).toEqual(['answer', 'hand-over', 'lead-to', 'leave']);
    expect(offered(consultation(), { ...NOBODY, owns: true, mayFile: true })[0]).toBe('file');
    expect(offered(consultation(), { ...NOBODY, heads: true })).toEqual(['hand-over']);
    expect(offered(consultation(), NOBODY)).toEqual([]);
  });

  it('has waited minutes, hours or days', () => {
    expect(waited(0)).toEqual(['minutes', { n: 0 }]);
    expect(waited(125)).toEqual(['hours', { h: 2, m: 5 }]);
    expect(waited(3000)).toEqual(['days', { d: 2, h: 2 }]);
  });
});
