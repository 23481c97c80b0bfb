import { optimizeExample } from './http/optimization.examples';

/** What a newcomer sees once: the key that was made for them, and a first request that can be pasted into a shell. */
export function firstCurl(port: number, key: string): string {
  const body = JSON.stringify(optimizeExample.request).replaceAll("'", "'\\''");
  return [
    '',
    `Your API key, shown only now (another one: npm run -s keys -- create --user NAME): ${key}`,
    'A first request, a slow function of two files:',
    '',
    `curl -s http://localhost:${port}/ai/optimize -H 'Authorization: Bearer ${key}' -H 'Content-Type: application/json' -d '${body}'`,
    '',
    '',
  ].join('\n');
}
