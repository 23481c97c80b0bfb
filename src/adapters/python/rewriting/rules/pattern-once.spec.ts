import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('pattern-once', {
  rewrites: [
    [
      'a pattern in a method, with its flags',
      'import re\n\n\n# Reads amounts.\nclass Amounts:\n    def read(self, text):\n        return re.compile(r"^\\d+$", re.ASCII | re.M).match(text)\n',
      'import re\n\n\nAMOUNTS_READ_PATTERN = re.compile(r"^\\d+$", re.ASCII | re.M)\n\n\n# Reads amounts.\nclass Amounts:\n    def read(self, text):\n        return AMOUNTS_READ_PATTERN.match(text)\n',
      { doubt: false },
    ],
  ],
  leaves: [
    [
      'the pattern depends on something',
      'import re\n\n\ndef f(name, text):\n    return re.compile(f"^{name}").match(text)\n',
    ],
    ['it is another compile', 'from mine import re\n\n\ndef f(text):\n    return re.compile("a").match(text)\n'],
    ['it is there already', 'import re\n\nA = re.compile("a")\n\n\ndef f(text):\n    return A.match(text)\n'],
  ],
});
