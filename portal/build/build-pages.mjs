// What Maven runs: checks node and npm, brings the libraries of package-lock.json, builds the pages. What is
// there already and newer than everything it is made of is not made again.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const portal = fileURLToPath(new URL('..', import.meta.url));
process.chdir(portal);

function refuse(sentence) {
  console.error(`Error: ${sentence}`);
  process.exit(1);
}

function numbers(version) {
  return version.trim().replace(/^v/, '').split('.').map(Number);
}

const [major, minor] = numbers(process.version);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
  refuse(`The pages need Node 20.19 or newer, 22.12 or newer; this is ${process.version}. Install it, or leave the pages out with -Dui.skip.`);
}
let npm;
try {
  npm = execFileSync('npm', ['--version'], { encoding: 'utf8' }).trim();
} catch {
  refuse('npm is not on the path. Install npm 11, or leave the pages out with -Dui.skip.');
}
if (numbers(npm)[0] < 11) {
  refuse(`The pages need npm 11 or newer; this is ${npm}. Install it (npm install --global npm@11), or leave the pages out with -Dui.skip.`);
}

function newest(path) {
  const stat = statSync(path);
  return stat.isDirectory()
    ? Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : stat.mtimeMs;
}

function isNewer(made, sources) {
  return existsSync(made) && statSync(made).mtimeMs >= Math.max(...sources.map(newest));
}

function npmRun(...words) {
  const { status } = spawnSync('npm', words, { stdio: 'inherit' });
  if (status !== 0) {
    refuse(`npm ${words.join(' ')} failed; its own words stand above.`);
  }
}

const settings = ['package.json', 'package-lock.json', '.npmrc'];
if (!isNewer('node_modules/.package-lock.json', settings)) {
  npmRun('ci', '--ignore-scripts', '--no-audit', '--no-fund');
}
const made = 'target/pages/.made';
if (!isNewer(made, [...settings, 'openapi.json', 'tsconfig.json', 'vite.config.ts', 'dev', 'build', 'src/main'])) {
  npmRun('run', 'build');
  // Files are named by their content: those of the last build would stay in the jar.
  rmSync('target/classes/META-INF', { recursive: true, force: true });
  writeFileSync(made, '');
}
