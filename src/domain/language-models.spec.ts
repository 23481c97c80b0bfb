import { DomainError } from './errors';
import { LanguageModel, type ModelFamily, type Reply } from './language-model.port';
import { LanguageModels } from './language-models';
import { type Role } from './task';

class NamedModel extends LanguageModel {
  readonly family: ModelFamily = 'gpt';
  constructor(readonly name: string) {
    super();
  }
  complete(): Promise<Reply> {
    throw new Error('nobody asks here');
  }
}

function registry(...parts: [name: string, weight: number, roles?: Role[]][]): LanguageModels {
  return new LanguageModels(
    parts.map(([name, weight, roles = ['optimize']]) => ({ model: new NamedModel(name), weight, roles })),
  );
}

const names = (models: LanguageModel[]): string => models.map(({ name }) => name).join('');

function refusal(action: () => unknown): DomainError {
  try {
    action();
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error('a DomainError was expected');
}

describe('LanguageModels', () => {
  it.each([
    [1, 'A'],
    [2, 'AB'],
    [3, 'AAB'],
    [5, 'AAABB'],
    [6, 'AAAABB'],
    [7, 'AAAAABB'],
    [16, 'AAAAAAAAAAABBBBB'],
  ])('splits %i calls two to one as %s', (count, split) => {
    expect(names(registry(['A', 2], ['B', 1]).share(count, 'optimize'))).toBe(split);
  });

  it('gives a tie to the first', () => {
    expect(names(registry(['A', 1], ['B', 1]).share(5, 'optimize'))).toBe('AAABB');
    expect(names(registry(['A', 1], ['B', 1], ['C', 1]).share(2, 'optimize'))).toBe('AB');
  });

  it('gives everything to the only model of the role', () => {
    const models = registry(['A', 2, ['rank']], ['B', 1]);
    expect(names(models.share(3, 'optimize'))).toBe('BBB');
    expect(models.names).toEqual(['A', 'B']);
  });

  it('has nobody for a role, and that is no error, where the engine is left to be asked', () => {
    const alone = new LanguageModels([], 'set this', { model: new NamedModel('own'), beside: 1 });
    expect([alone.share(2, 'optimize'), alone.inTurn('rank', 3), alone.names]).toEqual([[], [], ['own']]);
  });

  it('tells the remedy when there is no model, and names the file when none has the role', () => {
    expect(refusal(() => new LanguageModels([], 'set this').share(1, 'optimize'))).toMatchObject({
      code: 'no_provider',
      message: 'set this',
    });
    expect([new LanguageModels([], 'set this').hasProvider, registry(['A', 1]).hasProvider]).toEqual([false, true]);
    expect(refusal(() => registry(['A', 1]).share(1, 'rank'))).toMatchObject({
      code: 'no_provider',
      message: expect.stringMatching(/rank.*MODELS_FILE/) as string,
    });
  });
});

describe('the order in which models are asked for one answer', () => {
  it('is that of the registry, the first ones last where it is not their turn', () => {
    const models = registry(['A', 1], ['B', 5, ['rank', 'optimize']], ['C', 1], ['D', 1, ['rank']]);
    expect([0, 1, 2, 3, 4].map((turn) => names(models.inTurn('optimize', turn)))).toEqual([
      'ABC',
      'BCA',
      'CAB',
      'ABC',
      'BCA',
    ]);
    expect(refusal(() => models.inTurn('setup', 0))).toMatchObject({ code: 'no_provider' });
  });
});
