import { Agent, createServer, request as httpRequest } from 'node:http';

/** The least a service could do: take a body, ask the provider, hand the answer back. What it costs is the measure for ours. */
const provider = new URL(process.env.PROVIDER_URL ?? '');
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { source_code: source } = JSON.parse(Buffer.concat(chunks).toString()) as { source_code: string };
    const body = JSON.stringify({ model: 'gpt-5-mini', messages: [{ role: 'user', content: source }] });
    const call = httpRequest(
      new URL('/v1/chat/completions', provider),
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => parts.push(chunk));
        answer.on('end', () => {
          const reply = JSON.parse(Buffer.concat(parts).toString()) as { choices: { message: { content: string } }[] };
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify({ optimizations: [{ source_code: reply.choices[0]?.message.content }] }));
        });
      },
    );
    call.end(body);
  });
});
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify(server.address())}\n`);
});
