import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const PAGES = fileURLToPath(new URL('../../target/pages', import.meta.url));
const KB = 1024;

/** What a first view loads: the page, and what it and its scripts name, followed to the end. */
function firstView(html: string, lazy: RegExp[]): number {
  const seen = new Set<string>();
  const sizes: number[] = [];
  const load = (path: string) => {
    if (seen.has(path) || !existsSync(PAGES + path)) {
      return;
    }
    seen.add(path);
    const content = readFileSync(PAGES + path);
    sizes.push(gzipSync(content).length);
    const text = content.toString('utf8');
    if (path.endsWith('.html')) {
      [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].forEach((match) => load(match[1] ?? ''));
    } else if (path.endsWith('.js')) {
      [...text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].forEach((match) => load(`/assets/${match[1]}`));
      [...text.matchAll(/assets\/([\w.-]+\.(?:js|css))/g)]
        .map((match) => match[1] ?? '')
        .filter((name) => lazy.some((wanted) => wanted.test(name)))
        .forEach((name) => load(`/assets/${name}`));
    }
  };
  load(html);
  return sizes.reduce((sum, size) => sum + size, 0) / KB;
}

describe('what a first view loads, packed', () => {
  it('is at most 80 KB on the public pages', () => {
    const size = firstView('/index.html', [/^(GuidePage|TrackPage|ComplaintPage)/]);
    expect(size).toBeGreaterThan(20);
    expect(size).toBeLessThanOrEqual(80);
  });

  it('is at most 320 KB at the workbench', () => {
    const size = firstView('/staff/index.html', [/^WorkPage/]);
    expect(size).toBeGreaterThan(50);
    expect(size).toBeLessThanOrEqual(320);
  });

  it('is at most 320 KB at the page of one matter', () => {
    const size = firstView('/staff/index.html', [/^CasePage/]);
    expect(size).toBeGreaterThan(50);
    expect(size).toBeLessThanOrEqual(320);
  });

  it('is at most 340 KB at supervision', () => {
    const size = firstView('/staff/index.html', [/^SupervisePage/]);
    expect(size).toBeGreaterThan(50);
    expect(size).toBeLessThanOrEqual(340);
  });
});
