import { answer, shopRequest } from '../fakes/shop';
import { TestApp } from '../fakes/start-app';

jest.setTimeout(60_000); // a thread compiles the TypeScript for itself

let app: TestApp;
afterEach(() => app.close());

/** As many functions as make a file that is judged on another thread. */
const functions = (body: string): string =>
  Array.from({ length: 1_000 }, (_, nth) => `def price_${nth}(items):\n    return ${body} + ${nth}\n`).join('\n\n');

it('200: large code and answers come through the worker threads of the service', async () => {
  const faster = answer('Sums without a loop.', { 'shop/all.py': functions('sum(items)') });
  const same = answer('The same.', { 'shop/all.py': `# better\n${functions('total(items)')}` });
  app = await TestApp.start({ openai: [faster, same], anthropic: [] });
  const sourceCode = `\`\`\`python:shop/all.py\n${functions('total(items)')}\n\`\`\``;
  const one = { ...shopRequest, source_code: sourceCode, n_candidates: 1 };

  const kept = await app.post('/ai/optimize', one);
  expect(kept.status).toBe(200);
  expect(kept.body.optimizations).toMatchObject([{ source_code: expect.stringContaining('sum(items) + 999') }]);
  const dropped = await app.post('/ai/optimize', { ...one, trace_id: 'another' });
  expect(dropped).toMatchObject({ status: 200, body: { optimizations: [] } });
});
