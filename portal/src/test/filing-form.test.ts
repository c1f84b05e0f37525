import { describe, expect, it } from 'vitest';
import { emptyFiling, missingIn, requestOf } from '../main/staff/work/filing-form';

const WORDS = { item: 'item?', name: 'name?', idNumber: 'number?' };

describe('a filing form', () => {
  it('says of each field that is empty what is missing', () => {
    const form = emptyFiling();
    expect(missingIn(form, WORDS)).toEqual({
      itemCode: 'item?',
      'applicant/name': 'name?',
      'applicant/idNumber': 'number?',
    });
    form.byAgent = true;
    form.agent.name = ' ';
    expect(missingIn(form, WORDS)).toMatchObject({ 'agent/name': 'name?', 'agent/idNumber': 'number?' });
  });

  it('does not ask again who is known', () => {
    const form = { ...emptyFiling(), itemCode: 'TX-CL-01', ref: 'p-1', refName: '张*三', name: 'left over' };
    expect(missingIn(form, WORDS)).toEqual({});
    expect(requestOf(form, 'd-1')).toEqual({ itemCode: 'TX-CL-01', draft: 'd-1', applicantRef: 'p-1' });
  });

  it('sends what was typed without blanks around it, and nothing that was left empty', () => {
    const form = { ...emptyFiling(), itemCode: 'TX-CL-01', name: ' 张三 ', idNumber: ' 11010519491231002x ' };
    expect(JSON.parse(JSON.stringify(requestOf(form, 'd-1')))).toEqual({
      itemCode: 'TX-CL-01',
      draft: 'd-1',
      applicant: { name: '张三', idType: 'ID_CARD', idNumber: '11010519491231002X' },
    });
  });

  it('names a legal representative of an organisation only', () => {
    const form = { ...emptyFiling(), name: '村委会', idNumber: 'x', legalRepresentative: '李四' };
    expect(requestOf(form, 'd').applicant?.legalRepresentative).toBeUndefined();
    form.idType = 'CREDIT_CODE';
    expect(requestOf(form, 'd').applicant?.legalRepresentative).toBe('李四');
  });

  it('sends the agent only where there is one', () => {
    const form = { ...emptyFiling(), name: '张三', idNumber: 'x' };
    form.agent = { ...form.agent, name: '王五', idNumber: '11010519491231002x', validUntil: '2026-12-31' };
    expect(requestOf(form, 'd').agent).toBeUndefined();
    form.byAgent = true;
    expect(requestOf(form, 'd').agent).toMatchObject({
      name: '王五',
      idNumber: '11010519491231002X',
      authorisation: { kind: 'POWER_OF_ATTORNEY', seen: 'ORIGINAL', validUntil: '2026-12-31' },
    });
  });
});
