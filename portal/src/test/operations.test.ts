import { describe, expect, it } from 'vitest';
import { longestExtension, openSteps, toAskFor, toTolerate, type About } from '../main/staff/matter/operations/about';
import { bodyOf, emptyInput, faultOf, refusedFields, shownFields } from '../main/staff/matter/operations/input';
import { mine, notInGuide, others } from '../main/staff/matter/operations/offers';
import { FORMS, OPERATIONS, fieldsOf, type Input, type Operation } from '../main/staff/matter/operations/table';
import { Problem } from '../main/shared/problem';
import { matterZh } from '../main/staff/matter/zh';

const material = (materialName: string, tolerable = false) => ({ materialName, tolerable });

/** A matter with a list of three materials, one of which may come later. */
function about(change: Record<string, unknown> = {}, guide: Record<string, unknown> = {}): About {
  return {
    lamp: 'NORMAL',
    atVillage: false,
    guide: {
      materials: [material('申请表'), material('户口簿', true), material('照片')],
      specialProcedures: [],
      byLaw: [],
      taskType: '07',
      ...guide,
    },
    matter: {
      number: 'TX-CL-01202603020001',
      item: { caseType: '2', onSiteTimes: 1 },
      visits: 0,
      promised: { limit: { amount: 15, unit: 'WORKING_DAY' } },
      steps: { done: 2, next: 3, all: [1, 2, 3, 4].map((step) => ({ step, name: `第${step}步`, done: step < 3 })) },
      further: { submission: { round: 1, told: [], missing: [] }, procedures: [] },
      operations: [],
      ...change,
    },
  } as unknown as About;
}

const offer = (operation: string, you: boolean, why?: string) => ({ operation, you, possible: true, roles: ['approver'], ...(why ? { why } : {}) });

function sent(operation: Operation, input: Input, on = about()) {
  const whole = { ...emptyInput(operation, on), ...input };
  const fields = shownFields(operation, whole, on, {});
  const faults = Object.fromEntries(fields.flatMap((field) => [[field.name, faultOf(field, whole, on)]]).filter(([, fault]) => fault));
  return { body: bodyOf(fields, whole), faults };
}

describe('the table of operations', () => {
  it('has a word, an effect and words for every field of every operation', () => {
    for (const operation of OPERATIONS) {
      expect(matterZh.operation).toHaveProperty(operation);
      expect(matterZh.effect).toHaveProperty(operation);
      for (const { name } of fieldsOf(operation)) {
        expect(matterZh.field).toHaveProperty(name);
      }
    }
  });

  it('puts what is possible for the reader in the order of its use, the rest to those who may', () => {
    const on = about({ operations: [offer('visit', true), offer('accept', true), offer('erase', false, 'role-lacking'), offer('decide', false, 'matter-same-person')] });
    expect(mine(on).map(({ operation }) => operation)).toEqual(['accept', 'visit']);
    expect(others(on).map(({ operation, why }) => [operation, why])).toEqual([
      ['erase', 'role-lacking'],
      ['decide', 'matter-same-person'],
    ]);
  });

  it('leaves out what the guide of the item does not offer, and says so', () => {
    const on = about({ operations: [offer('accept-on-commitment', true), offer('extend', false), offer('accept-provisionally', true)] });
    expect(mine(on).map(({ operation }) => operation)).toEqual(['accept-provisionally']);
    expect(notInGuide(on)).toEqual(['accept-on-commitment', 'extend']);
    expect(others(on)).toEqual([]);
  });

  it('leaves it to the center where the guide is not known', () => {
    const { guide: _, ...unknown } = about({ operations: [offer('accept-on-commitment', true)] });
    expect(mine(unknown).map(({ operation }) => operation)).toEqual(['accept-on-commitment']);
  });
});

describe('a form', () => {
  it('asks a denial for a reason of ten characters, a grant for none', () => {
    expect(sent('decide', { outcome: 'GRANTED' }).body).toEqual({ outcome: 'GRANTED' });
    expect(sent('decide', { outcome: 'DENIED' }).faults).toEqual({ reason: 'field.missing' });
    expect(sent('decide', { outcome: 'DENIED', reason: '材料不真实' }).faults).toEqual({ reason: 'field.tooShort' });
    expect(sent('decide', { outcome: 'DENIED', reason: ' 经核查，申请材料不真实。 ' }).body).toEqual({ outcome: 'DENIED', reason: '经核查，申请材料不真实。' });
  });

  it('asks who hands a matter over for whom and why, the head only for whom', () => {
    expect(sent('hand-over', {}).faults).toEqual({ to: 'field.missing', reason: 'field.missing' });
    expect(sent('assign', { to: ' staff-1003 ' })).toEqual({ body: { to: 'staff-1003' }, faults: {} });
    expect(sent('claim', {}).body).toEqual({});
  });

  it('asks for the cause of a visit from the second on, unless it was chosen though not needed', () => {
    expect(sent('visit', { purpose: 'FILING' }).faults).toEqual({});
    const again = about({ visits: 1 });
    expect(sent('visit', { purpose: 'FILING' }, again).faults).toEqual({ cause: 'field.missing' });
    expect(sent('visit', { purpose: 'FILING' }, { ...again, atVillage: true }).faults).toEqual({});
    const chosen = sent('visit', { purpose: 'FILING', offeredWithoutVisit: true, applicantChose: true }, again);
    expect(chosen.faults).toEqual({});
    expect(chosen.body).toEqual({ purpose: 'FILING', offeredWithoutVisit: true, applicantChose: true });
  });

  it('sends nothing that is not shown', () => {
    const { body } = sent('refuse', { ground: 'OTHER', rightBody: '区民政局', reason: '与所报事项不符，已当面说明。' });
    expect(body).toEqual({ ground: 'OTHER', reason: '与所报事项不符，已当面说明。' });
  });

  it('asks for the right body where it is not our power', () => {
    expect(sent('refuse', { ground: 'NOT_OUR_POWER', reason: '不属于本机关职权范围内的事项' }).faults).toEqual({ rightBody: 'field.missing' });
  });

  it('sends numbers as numbers and refuses what lies outside', () => {
    expect(sent('request-supplement', { materials: ['照片'], days: '5' }).body).toEqual({ materials: ['照片'], days: 5 });
    expect(sent('request-supplement', { materials: ['照片'], days: '61' }).faults).toEqual({ days: 'field.outside' });
    expect(sent('request-supplement', { materials: ['照片'], days: '1.5' }).faults).toEqual({ days: 'field.outside' });
  });

  it('asks why only when a commitment is not kept', () => {
    expect(sent('check-commitment', { kept: 'true' }).body).toEqual({ kept: true });
    expect(sent('check-commitment', { kept: 'false' }).faults).toEqual({ reason: 'field.missing' });
  });

  it('asks why it is late when it is', () => {
    expect(fieldsShown('close', about())).toEqual([]);
    expect(fieldsShown('close', { ...about(), lamp: 'YELLOW' })).toEqual(['lateReason']);
  });

  it('shows a field that was refused whatever speaks against it', () => {
    expect(shownFields('close', {}, about(), { lateReason: '至少 10 字' }).map(({ name }) => name)).toEqual(['lateReason']);
  });

  it('has all that is missing ticked when a supplement comes', () => {
    const on = about({ further: { submission: { round: 1, told: ['照片'], missing: ['照片'] }, procedures: [] } });
    expect(sent('supplement', {}, on).body).toEqual({ materials: ['照片'] });
  });

  const fieldsShown = (operation: Operation, on: About) => shownFields(operation, emptyInput(operation, on), on, {}).map(({ name }) => name);
});

describe('what may be chosen', () => {
  it('is the published list, and in a second round only what the first notice named', () => {
    expect(toAskFor(about()).filter(({ barred }) => barred)).toEqual([]);
    const second = about({ further: { submission: { round: 2, told: ['照片'], missing: [] }, procedures: [] } });
    expect(toAskFor(second).filter(({ barred }) => !barred).map(({ name }) => name)).toEqual(['照片']);
  });

  it('is only what the guide tolerates for a provisional acceptance', () => {
    expect(toTolerate(about()).filter(({ barred }) => !barred).map(({ name }) => name)).toEqual(['户口簿']);
  });

  it('is the next step, and those that the guide lets be done beside it', () => {
    expect(openSteps(about()).map(({ step }) => step)).toEqual([3]);
    const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd', parallelWith: 'c' }];
    expect(openSteps(about({}, { steps: rows })).map(({ step }) => step)).toEqual([3, 4]);
  });

  it('is an extension as the guide says, for licences ten days where it says nothing', () => {
    expect(longestExtension(about())).toBeUndefined();
    expect(longestExtension(about({}, { taskType: '01' }))).toEqual({ amount: 10, unit: 'WORKING_DAY' });
    expect(longestExtension(about({}, { extensionDays: 15 }))?.amount).toBe(15);
  });
});

describe('a refusal', () => {
  it('stands at the field it names', () => {
    const problem = Problem.read(422, { code: 'matter-material-not-tolerable', errors: [{ pointer: '/materials/0', detail: '现在就要' }] });
    expect(refusedFields(problem)).toEqual({ materials: '现在就要' });
  });

  it('of open steps stands where it can be said why they are left out', () => {
    expect(refusedFields(Problem.read(409, { code: 'matter-steps-open', detail: '未完成：审核' }))).toEqual({ stepsLeftOut: '未完成：审核' });
  });

  it('that is about no field stands above them all', () => {
    expect(refusedFields(Problem.read(409, { code: 'matter-due-passed', detail: '已逾期' }))).toEqual({});
  });
});

it('every operation stands in one of the groups that have a name', () => {
  expect(Object.keys(matterZh.matter.groups).sort()).toEqual([...new Set(Object.values(FORMS).map(({ group }) => group))].sort());
});
