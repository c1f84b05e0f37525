import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, relative } from 'node:path';

export const MAIN = fileURLToPath(new URL('../main', import.meta.url));

/** Every source file of the pages with its text. */
export function sources(...endings: string[]): { name: string; text: string }[] {
  return (readdirSync(MAIN, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile() && endings.some((ending) => file.name.endsWith(ending)))
    .map((file) => join(file.parentPath, file.name))
    .map((path) => ({ name: relative(MAIN, path), text: readFileSync(path, 'utf8') }));
}
