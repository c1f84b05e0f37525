import type { Schema } from '#shared/api';
import { asProblem, type Problem } from '#shared/problem';

/** What is kept of a filing form, under the names the center has for it. */
export type DraftBody = Schema['FilingDraftRequest'];

/** Where drafts lie. */
export interface DraftStore {
  /** Empty if there is none of that id. */
  open: (id: string) => Promise<{ body: DraftBody; etag: string } | undefined>;
  /** `etag` is that of what was kept before, empty the first time; answers the new one. */
  save: (id: string, body: DraftBody, etag: string) => Promise<string>;
  discard: (id: string) => Promise<void>;
}

/** How the draft stands: `other` is another tab's that was kept meanwhile, `gone` one that was discarded. */
export type DraftState = 'none' | 'changed' | 'kept' | 'other' | 'gone' | 'filed' | 'failed';

/**
 * Keeps one half-filled application on the server: ten seconds after it was changed at the latest, and when
 * the page is left. Nothing of it stays in the browser.
 */
export class DraftKeeper {
  state: DraftState = 'none';
  /** The matter it was filed as, where it was. */
  number = '';
  private etag = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | undefined;
  private dirty = false;
  private stopped = false;

  constructor(
    readonly id: string,
    private readonly store: DraftStore,
    private readonly content: () => DraftBody,
    private readonly told: (state: DraftState) => void,
    private readonly every = 10_000,
  ) {}

  /** What was kept, if anything was. */
  async open(): Promise<DraftBody | undefined> {
    const kept = await this.look();
    if (!kept) {
      return undefined;
    }
    this.etag = kept.etag;
    this.dirty = false;
    this.stand('kept');
    return kept.body;
  }

  private async look() {
    try {
      return await this.store.open(this.id);
    } catch (caught) {
      if (this.refused(asProblem(caught))) {
        return undefined;
      }
      throw caught;
    }
  }

  /** Something was typed. Where another tab's words are in the way, nothing is saved until it is said whose hold. */
  changed(): void {
    this.dirty = true;
    if (!this.stopped && this.state !== 'other' && this.state !== 'gone') {
      this.stand('changed');
      this.later();
    }
  }

  /** Saves what is not saved yet. */
  async save(): Promise<void> {
    this.rest();
    await this.saving;
    if (this.dirty && !this.stopped && this.state !== 'other' && this.state !== 'gone') {
      this.saving = this.send().finally(() => (this.saving = undefined));
      await this.saving;
    }
  }

  private async send(): Promise<void> {
    this.dirty = false;
    try {
      this.etag = await this.store.save(this.id, this.content(), this.etag);
      if (!this.dirty) {
        this.stand('kept');
      }
    } catch (caught) {
      this.dirty = true;
      const problem = asProblem(caught);
      if (this.refused(problem)) {
        return;
      }
      const { status } = problem;
      this.stand(status === 412 || status === 428 ? 'other' : status === 404 ? 'gone' : 'failed');
      if (this.state === 'failed') {
        this.later();
      }
    }
  }

  /** Whether a call was refused because the draft has been filed, as a request whose answer was lost. */
  refused(problem: Problem): boolean {
    if (problem.code !== 'draft-filed') {
      return false;
    }
    this.number = String(problem.members['number']);
    this.stop();
    this.stand('filed');
    return true;
  }

  /** What is typed here holds, and not what the other tab wrote; one that is gone is kept anew. */
  async mineHolds(): Promise<void> {
    this.etag = (await this.look())?.etag ?? '';
    if (this.stopped) {
      return;
    }
    this.dirty = true;
    this.stand('changed');
    await this.save();
  }

  /** Nothing is left of it. */
  async discard(): Promise<void> {
    this.stop();
    await this.saving;
    await this.store.discard(this.id);
  }

  /** It is not saved any more: it was filed, or the form is gone. */
  stop(): void {
    this.stopped = true;
    this.rest();
  }

  private later(): void {
    if (!this.stopped) {
      this.timer ??= setTimeout(() => void this.save(), this.every);
    }
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private stand(state: DraftState): void {
    this.state = state;
    this.told(state);
  }
}

export interface FilingContent {
  itemCode: string;
}

/** The item stands beside the applicant; everything else the form has is the applicant's. */
export function bodyOf<T extends FilingContent>({ itemCode, ...applicant }: T): DraftBody {
  return { ...(itemCode ? { itemCode } : {}), applicant: applicant as NonNullable<DraftBody['applicant']> };
}

export function contentOf(body: DraftBody): object {
  return { ...body.applicant, ...(body.itemCode ? { itemCode: body.itemCode } : {}) };
}
