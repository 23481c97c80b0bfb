import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { optimizeExample } from '../src/http/optimization.examples';

/**
 * A model provider that speaks OpenAI's chat completions; its answers take the milliseconds of PROVIDER_MS_LIST in turn.
 * They are the texts of the JSON array in PROVIDER_ANSWERS in turn, where that is set, each once more to whoever asks again.
 */
const delays = (process.env.PROVIDER_MS_LIST ?? '').split(',').map(Number);
const answersFile = process.env.PROVIDER_ANSWERS;
const answers = answersFile === undefined ? null : (JSON.parse(readFileSync(answersFile, 'utf8')) as string[]);
const [example] = optimizeExample.reply.optimizations;
let asked = 0;

/** Every answer is another valid version of the shop example, so that none is dropped as a duplicate. */
function answer(nth: number): string {
  return `${example?.explanation}\n\n${example?.source_code.replace('total = 0.0', `total = 0.0 + ${nth} - ${nth}`)}`;
}

const server = createServer((request, response) => {
  void text(request).then((question) => {
    if (!question.includes('"role":"assistant"')) asked += 1;
    const nth = asked - 1;
    setTimeout(
      () => {
        response.setHeader('content-type', 'application/json');
        response.end(
          JSON.stringify({
            id: `chatcmpl-${nth}`,
            object: 'chat.completion',
            created: 0,
            model: 'gpt-5-mini',
            choices: [
              {
                index: 0,
                finish_reason: 'stop',
                message: { role: 'assistant', content: answers?.[nth] ?? answer(nth) },
              },
            ],
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
