import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('pattern-once', {
  rewrites: [
    [
      'a pattern in a method, with its flags',
      'import re\n\n\n# Reads amounts.\nclass Amounts:\n    def read(self, text):\n        return re.compile(r"^\\d+$", re.ASCII | re.M).match(text)\n',
      'import re\n\n\n_AMOUNTS_READ_PATTERN = re.compile(r"^\\d+$", re.ASCII | re.M)\n\n\n# Reads amounts.\nclass Amounts:\n    def read(self, text):\n        return _AMOUNTS_READ_PATTERN.match(text)\n',
      { doubt: false },
    ],
    [
      'a function of the library in a loop, whose flags go to the compiler',
      'import re\n\n\ndef f(lines):\n    return [re.match(r"(\\w+)", line, re.I) for line in lines]\n',
      'import re\n\n\n_F_PATTERN = re.compile(r"(\\w+)", re.I)\n\n\ndef f(lines):\n    return [_F_PATTERN.match(line) for line in lines]\n',
      { doubt: false },
    ],
    [
      'other arguments, which keep their order and names',
      'import re\n\nGAP = r"\\s+"\n\n\ndef f(lines):\n    for line in lines:\n        yield re.sub(GAP, " ", line, count=2, flags=re.A)\n',
      'import re\n\nGAP = r"\\s+"\n\n\n_F_PATTERN = re.compile(GAP, re.A)\n\n\ndef f(lines):\n    for line in lines:\n        yield _F_PATTERN.sub(" ", line, count=2)\n',
      { doubt: false },
    ],
  ],
  leaves: [
    ['it is used once a call', 'import re\n\n\ndef f(text):\n    return re.findall("a+", text)\n'],
    [
      'the name for it is given further down',
      'import re\n\n\ndef f(lines):\n    return [re.match(A, line) for line in lines]\n\n\nA = "a"\n',
    ],
    [
      'the flags depend on something',
      'import re\n\n\ndef f(lines, flags):\n    return [re.match("a", line, flags) for line in lines]\n',
    ],
    [
      'it asks a function that only looks like it',
      'import re\n\n\ndef f(lines):\n    return [re.escape("a") for line in lines]\n',
    ],
    [
      'the pattern depends on something',
      'import re\n\n\ndef f(name, text):\n    return re.compile(f"^{name}").match(text)\n',
    ],
    ['it is another compile', 'from mine import re\n\n\ndef f(text):\n    return re.compile("a").match(text)\n'],
    ['it is there already', 'import re\n\nA = re.compile("a")\n\n\ndef f(text):\n    return A.match(text)\n'],
  ],
});
