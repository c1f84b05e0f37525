import { answer, type Schema } from '#shared/api';
import { asProblem } from '#shared/problem';
import { api } from '../session';
import type { DraftStore } from './filing-draft';

const PATH = '/api/v1/matters/drafts/{id}';

export type DraftLine = Schema['FilingDraftLine'];

/** One's own drafts, the last saved first. */
export async function myDrafts(): Promise<DraftLine[]> {
  const { body } = await answer(api.GET('/api/v1/matters/drafts', { params: { query: { limit: 100 } } }));
  return body.items.filter(({ own }) => own);
}

export const serverDrafts: DraftStore = {
  async open(id) {
    try {
      const opened = await answer(api.GET(PATH, { params: { path: { id } } }));
      // Another's is masked: it is there to be seen, and not to be filed.
      return opened.body.own ? opened : undefined;
    } catch (caught) {
      if (asProblem(caught).status === 404) {
        return undefined;
      }
      throw caught;
    }
  },
  async save(id, body, etag) {
    const header = etag ? { 'If-Match': etag } : {};
    // It is still sent when the page that sends it is left.
    return (await answer(api.PUT(PATH, { params: { path: { id }, header }, body, keepalive: true }))).etag;
  },
  async discard(id) {
    await api.DELETE(PATH, { params: { path: { id } }, keepalive: true });
  },
};
