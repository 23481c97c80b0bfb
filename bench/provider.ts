import { createServer } from 'node:http';

/** A model provider that speaks OpenAI's chat completions and takes exactly as long as it is told: PROVIDER_MS for every answer, or the milliseconds of PROVIDER_MS_LIST in turn. */
const delays = (process.env.PROVIDER_MS_LIST ?? process.env.PROVIDER_MS ?? '50').split(',').map(Number);
const fence = '```';
let asked = 0;

/** Every answer is another valid version of the shop example, so that none is dropped as a duplicate. */
function answer(nth: number): string {
  return [
    'Multiplies by the count instead of adding in a loop, and reads the rates from a dictionary.',
    '',
    `${fence}python:shop/pricing.py`,
    'from shop.tax import rate_for',
    '',
    '',
    'def total_price(items: list[tuple[str, float, int]]) -> float:',
    '    """Price of a basket, tax included."""',
    `    total = 0.0 + ${nth} - ${nth}`,
    '    for kind, price, count in items:',
    '        if count > 0:',
    '            total += price * count * (1 + rate_for(kind))',
    '    return total',
    fence,
    `${fence}python:shop/tax.py`,
    'RATES = [("food", 0.05), ("book", 0.0), ("tool", 0.2)]',
    '_RATE_BY_KIND = dict(RATES)',
    '',
    '',
    'def rate_for(kind: str) -> float:',
    '    return _RATE_BY_KIND.get(kind, 0.2)',
    fence,
  ].join('\n');
}

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    const nth = asked;
    asked += 1;
    setTimeout(
      () => {
        response.setHeader('content-type', 'application/json');
        response.end(
          JSON.stringify({
            id: `chatcmpl-${nth}`,
            object: 'chat.completion',
            created: 0,
            model: 'gpt-5-mini',
            choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: answer(nth) } }],
            usage: { prompt_tokens: 1200, completion_tokens: 300, total_tokens: 1500 },
          }),
        );
      },
      delays[nth % delays.length],
    );
  });
});
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify(server.address())}\n`);
});
