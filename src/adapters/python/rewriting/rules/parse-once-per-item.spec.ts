import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('parse-once-per-item', {
  rewrites: [
    [
      'tested and taken',
      'from decimal import Decimal\n\ndef f(texts):\n    return [Decimal(t) for t in texts if t and Decimal(t) > 0]\n',
      'from decimal import Decimal\n\ndef f(texts):\n    return [parsed_t for t in texts if t and (parsed_t := Decimal(t)) > 0]\n',
      { doubt: false },
    ],
    [
      'twice in what is made of an item',
      'def f(lines):\n    return {line.split("=")[0]: line.split("=")[1] for line in lines}\n',
      'def f(lines):\n    return {(line_parts := line.split("="))[0]: line_parts[1] for line in lines}\n',
      { doubt: false },
    ],
  ],
  leaves: [
    [
      'the test need not come to it',
      'from decimal import Decimal\n\ndef f(texts):\n    return [Decimal(t) for t in texts if not t or Decimal(t) > 0]\n',
    ],
    [
      'only one of two is made',
      'def f(lines):\n    return [line.split()[0] if line else line.split()[1] for line in lines]\n',
    ],
    [
      'another call may change the text',
      'from decimal import Decimal\n\ndef f(rows, g):\n    return [Decimal(row["a"]) for row in rows if Decimal(row["a"]) > 0 and g(row)]\n',
    ],
    [
      'what is parsed is handed out each time',
      'import json\n\ndef f(lines):\n    return [(json.loads(line), json.loads(line)) for line in lines]\n',
    ],
  ],
});
