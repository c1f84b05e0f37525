import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { centerBehind } from './dev/center-behind.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('src/main'),
  publicDir: false,
  plugins: [vue(), centerBehind()],
  resolve: {
    alias: { '#shared': here('src/main/shared') },
  },
  define: {
    __VUE_OPTIONS_API__: true,
    __VUE_PROD_DEVTOOLS__: false,
  },
  worker: { format: 'es' },
  build: {
    outDir: here('target/pages'),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing inline: the pages run under script-src 'self'; style-src 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: { public: here('src/main/index.html'), staff: here('src/main/staff/index.html') },
    },
  },
});
