import { cases } from './cases';
import { ourAnswer } from './our-answer';
import { type Behaviour, type OpenProject, PublishedClient } from './published-client';

const environment = process.env.CLIENT_ENVIRONMENT;
jest.setTimeout(60_000);

/** The way of an answer: the client's own request, our pipeline and reply, the client's own parser and replacement. */
(environment === undefined ? describe.skip : describe)('a candidate in the hands of the published client', () => {
  const client = environment === undefined ? null! : new PublishedClient(environment);
  afterAll(() => client.close());

  describe.each(cases())('$name', ({ project, answers, target, setUp, calls, changed, ...wanted }) => {
    const { holds = {}, lacks = {}, clientFault } = wanted;
    let opened: OpenProject;
    let before: Behaviour;
    beforeAll(async () => {
      [opened, before] = await Promise.all([client.open(project, target), client.behaviour(project, setUp, calls)]);
    });
    afterAll(() => client.discard(opened));

    it('is a project that works', () => {
      expect(before.faults).toEqual([]);
      expect(before.results.some((result) => !result.startsWith('raises'))).toBe(true);
    });

    it.each(answers)('%s', async (_name, answer) => {
      const { outcome, reply } = await ourAnswer(opened.request, answer);
      if ('reason' in outcome) throw new Error(`dropped: ${outcome.reason}, ${outcome.detail}`);

      expect(await client.parse(reply)).toEqual([
        { optimization_id: outcome.optimizationId, files: outcome.files.map(({ path, code }) => [path, code]) },
      ]);
      const replaced = await client.replace(opened, reply);
      expect(replaced).toMatchObject([{ new: true, updated: true }]);

      const files = replaced[0]!.files;
      expect(Object.keys(files).filter((path) => files[path] !== project[path])).toEqual(
        [...changed, ...(clientFault?.changed ?? [])].sort(),
      );
      for (const [path, texts] of Object.entries(holds)) {
        for (const text of texts) expect(files[path]).toContain(text);
      }
      for (const [path, texts] of Object.entries(lacks)) {
        for (const text of texts) expect(files[path]).not.toContain(text);
      }

      const after = await client.behaviour(files, setUp, calls);
      if (clientFault?.behaviour === undefined) {
        expect(after).toEqual(before);
      } else {
        expect(after).not.toEqual(before);
        expect([...after.faults, ...after.results].join('\n')).toContain(clientFault.behaviour);
      }
    });
  });
});
