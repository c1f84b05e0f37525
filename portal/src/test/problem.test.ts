import { describe, expect, it } from 'vitest';
import { Problem, sentence } from '../main/shared/problem';

const own = (code: string) => `own:${code}`;

describe('a problem in words', () => {
  it('is what the service says, with what would help', () => {
    const told = Problem.read(409, { code: 'matter-steps-open', detail: 'Not done: 评定.', help: 'Complete them.' });
    expect(sentence(told, own)).toBe('Not done: 评定. Complete them.');
  });

  it("is the page's own sentence where the page knows what to do", () => {
    expect(sentence(Problem.unreachable(), own)).toBe('own:unreachable');
    expect(sentence(Problem.read(503, { code: 'service-unavailable', detail: 'away' }), own)).toBe('own:service-unavailable');
  });

  it('says something even when there is no body', () => {
    expect(sentence(Problem.read(502, undefined), own)).toBe('own:internal-error');
    expect(sentence(Problem.read(418, 'tea'), own)).toBe('own:unknown');
  });

  it('names the fields', () => {
    const told = Problem.read(400, { code: 'fields-invalid', errors: [{ pointer: '#/applicant/name', detail: 'blank' }] });
    expect(told.fields).toEqual([{ field: 'applicant/name', detail: 'blank' }]);
  });
});
