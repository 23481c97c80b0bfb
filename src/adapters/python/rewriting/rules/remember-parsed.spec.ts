import { ruleCases } from '../../../../../test/fakes/rule-cases';

const PARSER = 'def parse(text):\n    return [part.split(":") for part in text.split(";")]\n\n\n';

ruleCases('remember-parsed', {
  rewrites: [
    [
      'a text that a loop of another function hands on',
      `${PARSER}def price(weight, tariff):\n    for limit, cents in parse(tariff):\n        if weight <= int(limit):\n            return int(cents)\n    return 0\n\n\ndef prices(weights, tariff):\n    return [price(weight, tariff) for weight in weights]\n`,
      `from functools import lru_cache\n\n\n${PARSER}_remembered_parse = lru_cache(maxsize=128, typed=True)(parse)\n\n\ndef price(weight, tariff):\n    for limit, cents in (_remembered_parse if isinstance(tariff, str) else parse)(tariff):\n        if weight <= int(limit):\n            return int(cents)\n    return 0\n\n\ndef prices(weights, tariff):\n    return [price(weight, tariff) for weight in weights]\n`,
      { doubt: true },
    ],
    [
      'a function of the library',
      'import json\n\n\ndef known(name, text):\n    return name in json.loads(text)\n\n\ndef f(names, text):\n    out = []\n    for name in names:\n        if known(name, text):\n            out.append(name)\n    return out\n',
      'import json\nfrom functools import lru_cache\n\n\n_remembered_json_loads = lru_cache(maxsize=128, typed=True)(json.loads)\n\n\ndef known(name, text):\n    return name in (_remembered_json_loads if isinstance(text, str) else json.loads)(text)\n\n\ndef f(names, text):\n    out = []\n    for name in names:\n        if known(name, text):\n            out.append(name)\n    return out\n',
    ],
  ],
  leaves: [
    [
      'each call gets another text',
      `${PARSER}def first(text):\n    return parse(text)[0][0]\n\n\ndef f(texts):\n    return [first(text) for text in texts]\n`,
    ],
    [
      'what was parsed is handed on',
      `${PARSER}def tariff_of(weight, tariff):\n    steps = parse(tariff)\n    return steps\n\n\ndef f(weights, tariff):\n    return [tariff_of(weight, tariff) for weight in weights]\n`,
    ],
    [
      'what was parsed is changed',
      `${PARSER}def rest(weight, tariff):\n    steps = parse(tariff)\n    steps.pop()\n    return len(steps)\n\n\ndef f(weights, tariff):\n    return [rest(weight, tariff) for weight in weights]\n`,
    ],
    [
      'no loop calls it',
      `${PARSER}def price(weight, tariff):\n    return len(parse(tariff)) * weight\n\n\ndef f(weight, tariff):\n    return price(weight, tariff)\n`,
    ],
    [
      'the parser reads what changes',
      'SIGNS = []\n\n\ndef parse(text):\n    return [part for part in text.split(";") if part not in SIGNS]\n\n\ndef price(weight, tariff):\n    return len(parse(tariff)) * weight\n\n\ndef f(weights, tariff):\n    SIGNS.append("x")\n    return [price(weight, tariff) for weight in weights]\n',
    ],
    [
      'the parser stands further down',
      `def price(weight, tariff):\n    return len(parse(tariff)) * weight\n\n\n${PARSER}def f(weights, tariff):\n    return [price(weight, tariff) for weight in weights]\n`,
    ],
  ],
});
