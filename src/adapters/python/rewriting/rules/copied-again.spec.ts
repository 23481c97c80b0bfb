import { ruleCases } from '../../../../../test/fakes/rule-cases';

const code = (helper: string, call: string): string =>
  `def step(state, key):\n${helper}    state[key] = 1\n    return state\n\n\ndef f(state, keys):\n    for key in keys:\n        state = ${call}\n    return state\n`;

ruleCases('copied-again', {
  rewrites: [
    [
      'the function copies it first',
      code('    state = dict(state)\n', 'step(dict(state), key)'),
      code('    state = dict(state)\n', 'step(state, key)'),
      { doubt: false },
    ],
    [
      'by any way of copying',
      code('    state = {**state}\n', 'step(state.copy(), key)'),
      code('    state = {**state}\n', 'step(state, key)'),
    ],
  ],
  leaves: [
    ['the function changes it', code('', 'step(dict(state), key)')],
    ['it does something with it before', code('    state[1] = 2\n    state = dict(state)\n', 'step(dict(state), key)')],
    ['it may keep it as it is', code('    if key:\n        state = dict(state)\n', 'step(dict(state), key)')],
    ['it is another copy', code('    state = list(state)\n', 'step(dict(state), key)')],
    ['the function runs later', code('    state = dict(state)\n    yield 1\n', 'step(dict(state), key)')],
  ],
});
