import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '#shared': fileURLToPath(new URL('src/main/shared', import.meta.url)) } },
  test: { include: ['src/test/**/*.test.ts'], environment: 'node' },
});
