import { type FactoryProvider } from '@nestjs/common';

type Token<T> = abstract new (...args: never[]) => T;

/** Wires a class by its constructor: tokens that are swapped or missing do not compile. */
export function useCase<A extends unknown[], T>(
  useClass: new (...args: A) => T,
  ...tokens: { [K in keyof A]: Token<A[K]> }
): FactoryProvider<T> {
  return {
    provide: useClass,
    useFactory: (...args: unknown[]) => new useClass(...(args as A)),
    inject: tokens as Token<unknown>[] as FactoryProvider['inject'] & unknown[],
  };
}
