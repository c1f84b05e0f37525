// Writes openapi.json from a running center: npm run openapi -- http://127.0.0.1:8080
// Where the center happens to run is left out; everything else stays as it is served.
import { writeFile } from 'node:fs/promises';

const center = process.argv[2] ?? 'http://127.0.0.1:8080';
const answer = await fetch(new URL('/api/v1/openapi.json', center), { headers: { 'Accept-Language': 'zh-CN' } });
const description = await answer.json();
const missing = description.info?.['x-services-missing'];
if (!answer.ok || missing) {
  console.error(`Not the whole description: ${missing ?? answer.status}. Wait until the center is ready and ask again.`);
  process.exit(1);
}
delete description.servers;
await writeFile(new URL('../openapi.json', import.meta.url), JSON.stringify(description, null, 1) + '\n');
