import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('remember-in-loop', {
  rewrites: [
    [
      'a pattern for each item of the inner loop',
      `
import re


def f(lines, names: list[str]):
    out = []
    for line in lines:
        for name in names:
            pattern = re.compile("^" + re.escape(name))
            if pattern.match(line):
                out.append(name)
    return out
`,
      `
import re


def f(lines, names: list[str]):
    out = []
    compile_by_name = {}
    for line in lines:
        for name in names:
            if name not in compile_by_name:
                compile_by_name[name] = re.compile("^" + re.escape(name))
            pattern = compile_by_name[name]
            if pattern.match(line):
                out.append(name)
    return out
`,
      { doubt: true },
    ],
  ],
  leaves: [
    [
      'items may not hash',
      'import re\n\n\ndef f(lines, parts):\n    for line in lines:\n        for part in parts:\n            pattern = re.compile("^" + part)\n            print(pattern.match(line))\n',
    ],
    [
      'it depends on both',
      'import re\n\n\ndef f(lines, names: list[str]):\n    for line in lines:\n        for name in names:\n            print(re.compile(line + name))\n',
    ],
    [
      'the result can be changed',
      'import json\n\n\ndef f(lines, texts: list[str]):\n    for line in lines:\n        for text in texts:\n            data = json.loads(text)\n            data.append(line)\n',
    ],
    [
      'there is one loop',
      'import re\n\n\ndef f(names: list[str]):\n    for name in names:\n        print(re.compile(name))\n',
    ],
  ],
});
