import { describe, expect, it } from 'vitest';
import { sources } from './sources';

const offending = (pattern: RegExp, ...endings: string[]) =>
  sources(...endings)
    .filter(({ text }) => pattern.test(text))
    .map(({ name }) => name);

describe('every source of a page', () => {
  it('never makes markup out of text: v-html, innerHTML', () => {
    expect(offending(/v-html|innerHTML|insertAdjacentHTML|document\.write/, '.vue', '.ts')).toEqual([]);
  });

  it('has no inline styles or scripts, which the content security policy forbids', () => {
    expect(offending(/\sstyle="|<script(?![^>]*\ssrc=)[^>]*>\s*\S/, '.html')).toEqual([]);
    expect(offending(/\sstyle="/, '.vue')).toEqual([]);
  });

  it('keeps nothing in localStorage but language and print size', () => {
    expect(offending(/localStorage/, '.vue', '.ts')).toEqual(['shared/preferences.ts']);
  });

  it('keeps Element Plus out of the public pages', () => {
    const used = sources('.vue', '.ts', '.css')
      .filter(({ name, text }) => /^(public|shared)\//.test(name) && /element-plus/.test(text))
      .map(({ name }) => name);
    expect(used).toEqual([]);
  });

  it('styles no bare elements in the staff pages, where they would hit the components', () => {
    const bare = sources('staff.css').flatMap(({ text }) =>
      [...text.matchAll(/^(header|main|nav|p|a|button|input|table|ul|li|h\d)\b[^{]*\{/gm)].map((match) => match[0]),
    );
    expect(bare).toEqual([]);
  });
});
