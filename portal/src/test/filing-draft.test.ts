import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../main/shared/problem';
import {
  bodyOf,
  contentOf,
  DraftKeeper,
  type DraftBody,
  type DraftState,
  type DraftStore,
} from '../main/staff/work/filing-draft';

const EVERY = 10_000;

/** Drafts as the center keeps them: an older version is refused. */
class Kept implements DraftStore {
  version = 0;
  body: DraftBody | undefined;
  saves = 0;
  failing: Problem | undefined;

  async open() {
    return this.body && { body: this.body, etag: String(this.version) };
  }

  async save(_: string, body: DraftBody, etag: string) {
    this.saves++;
    if (this.failing) {
      throw this.failing;
    }
    if (etag !== (this.body ? String(this.version) : '')) {
      throw Problem.read(this.body ? 412 : 404, {});
    }
    this.body = body;
    return String(++this.version);
  }

  async discard() {
    this.body = undefined;
  }
}

describe('a draft of a filing', () => {
  let store: Kept;
  let name: string;
  let states: DraftState[];

  const keeper = () =>
    new DraftKeeper('d-1', store, () => ({ applicant: { name } }), (state) => states.push(state), EVERY);
  const type = (tab: DraftKeeper, text: string) => {
    name = text;
    tab.changed();
  };

  beforeEach(() => {
    vi.useFakeTimers();
    store = new Kept();
    states = [];
  });
  afterEach(() => vi.useRealTimers());

  it('is saved once ten seconds after the first change, with what stands there then', async () => {
    const tab = keeper();
    type(tab, '周');
    await vi.advanceTimersByTimeAsync(EVERY / 2);
    type(tab, '周一');
    await vi.advanceTimersByTimeAsync(EVERY / 2);
    expect(store.saves).toBe(1);
    expect(store.body).toEqual({ applicant: { name: '周一' } });
    await vi.advanceTimersByTimeAsync(EVERY * 3);
    expect(store.saves).toBe(1);
    expect(states.at(-1)).toBe('kept');
  });

  it('is saved at once when the page is left, and not if nothing was typed', async () => {
    const tab = keeper();
    await tab.save();
    expect(store.saves).toBe(0);
    type(tab, '周二');
    await tab.save();
    expect(store.body).toEqual({ applicant: { name: '周二' } });
  });

  it('tells that another tab wrote, and overwrites it only when it is said to', async () => {
    const tab = keeper();
    type(tab, '周三');
    await tab.save();
    await store.save('d-1', { applicant: { name: '另一窗口' } }, '1');
    type(tab, '周三三');
    await tab.save();
    expect(states.at(-1)).toBe('other');
    type(tab, '周三三三');
    await tab.save();
    expect(store.body).toEqual({ applicant: { name: '另一窗口' } });
    await tab.mineHolds();
    expect(store.body).toEqual({ applicant: { name: '周三三三' } });
    expect(states.at(-1)).toBe('kept');
  });

  it('does not come back by itself once it was discarded elsewhere', async () => {
    const tab = keeper();
    type(tab, '周四');
    await tab.save();
    await store.discard();
    type(tab, '周四四');
    await tab.save();
    expect(states.at(-1)).toBe('gone');
    await vi.advanceTimersByTimeAsync(EVERY * 2);
    expect(store.body).toBeUndefined();
  });

  it('tells what it was filed as where the answer was lost, and is kept no more', async () => {
    const tab = keeper();
    const filed = Problem.read(409, { code: 'draft-filed', number: 'TX-CL-01202603020001' });
    vi.spyOn(store, 'open').mockRejectedValue(filed);
    expect(await tab.open()).toBeUndefined();
    expect(tab.number).toBe('TX-CL-01202603020001');
    expect(states.at(-1)).toBe('filed');
    type(tab, '周四');
    await vi.advanceTimersByTimeAsync(EVERY * 2);
    expect(store.saves).toBe(0);
    expect(states.at(-1)).toBe('filed');
  });

  it('is told by a saving too that it was filed', async () => {
    const tab = keeper();
    store.failing = Problem.read(409, { code: 'draft-filed', number: 'TX-CL-01202603020001' });
    type(tab, '周四');
    await tab.save();
    expect(states.at(-1)).toBe('filed');
  });

  it('is tried again when the center could not be reached', async () => {
    const tab = keeper();
    store.failing = Problem.unreachable();
    type(tab, '周五');
    await tab.save();
    expect(states.at(-1)).toBe('failed');
    store.failing = undefined;
    await vi.advanceTimersByTimeAsync(EVERY);
    expect(states.at(-1)).toBe('kept');
    expect(store.body).toEqual({ applicant: { name: '周五' } });
  });

  it('is not saved any more once it was filed', async () => {
    const tab = keeper();
    type(tab, '周六');
    tab.stop();
    await vi.advanceTimersByTimeAsync(EVERY * 2);
    expect(store.saves).toBe(0);
  });

  it('has the item beside the applicant and gives back the form as it was', () => {
    const form = { itemCode: 'TX-MZ-01', name: '周日', idType: 'ID_CARD' };
    expect(bodyOf(form)).toEqual({ itemCode: 'TX-MZ-01', applicant: { name: '周日', idType: 'ID_CARD' } });
    expect(contentOf(bodyOf(form))).toEqual(form);
  });
});
