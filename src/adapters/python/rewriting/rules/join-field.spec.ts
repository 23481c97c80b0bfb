import { ruleCases } from '../../../../../test/fakes/rule-cases';

const CLASS = 'class Page:\n    def __init__(self):\n        self.text = ""\n        self.n = 0\n\n';

ruleCases('join-field', {
  rewrites: [
    [
      'both ways of adding, with the text whole where an error ends the loop',
      `${CLASS}    def write(self, rows):\n        for row in rows:\n            self.n += 1\n            if row:\n                self.text = self.text + str(row) + ","  # a row\n            self.text += "\\n"\n        return self.text\n`,
      `${CLASS}    def write(self, rows):\n        text_pieces = []\n        try:\n            for row in rows:\n                self.n += 1\n                if row:\n                    text_pieces.append(str(row) + ",")  # a row\n                text_pieces.append("\\n")\n        finally:\n            if text_pieces:\n                self.text += "".join(text_pieces)\n        return self.text\n`,
      { doubt: false },
    ],
  ],
  leaves: [
    [
      'the loop looks at the text',
      `${CLASS}    def write(self, rows):\n        for row in rows:\n            self.text += str(row)\n            if len(self.text) > 9:\n                break\n`,
    ],
    [
      'a method of the object looks at the text',
      `${CLASS}    def size(self):\n        return len(self.text)\n\n    def write(self, rows):\n        for row in rows:\n            self.text += str(self.size())\n`,
    ],
    [
      'other code runs meanwhile',
      `${CLASS}    def write(self, rows, g):\n        for row in rows:\n            self.text += str(row)\n            g(row)\n`,
    ],
    [
      'the object is handed on',
      `${CLASS}    def write(self, rows):\n        for row in rows:\n            self.text += str(row) + repr(self)\n`,
    ],
    [
      'it need not be text',
      `${CLASS}    def write(self, rows):\n        for row in rows:\n            self.text += row\n`,
    ],
    ['a number', `${CLASS}    def write(self, rows):\n        for row in rows:\n            self.n += len(row)\n`],
    [
      'a generator is left in between',
      `${CLASS}    def write(self, rows):\n        for row in rows:\n            self.text += str(row)\n            yield row\n`,
    ],
  ],
});
