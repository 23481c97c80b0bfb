import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('join-by-key', {
  rewrites: [
    [
      'texts that are begun where they are first needed',
      'def f(rows):\n    texts = {}\n    for key, x in rows:\n        if key not in texts:\n            texts[key] = f"{key}:"\n        texts[key] += str(x) + ","\n    return texts\n',
      'def f(rows):\n    texts = {}\n    for key, x in rows:\n        if key not in texts:\n            texts[key] = [f"{key}:"]\n        texts[key].append(str(x) + ",")\n    texts = {key_2: "".join(pieces) for key_2, pieces in texts.items()}\n    return texts\n',
      { doubt: false },
    ],
    [
      'texts that are there from the beginning',
      'def f(rows):\n    texts = {"a": "", "b": "x"}\n    for k, x in rows:\n        texts[k] = texts[k] + "-" + x\n    return texts\n',
      'def f(rows):\n    texts = {"a": [""], "b": ["x"]}\n    for k, x in rows:\n        texts[k].append("-" + x)\n    texts = {key: "".join(pieces) for key, pieces in texts.items()}\n    return texts\n',
    ],
    [
      'by a default of the text',
      'def f(rows):\n    texts = {}\n    for k, x in rows:\n        texts[k] = texts.get(k, "") + str(x)\n    return texts\n',
      'def f(rows):\n    texts = {}\n    for k, x in rows:\n        texts.setdefault(k, []).append(str(x))\n    texts = {key: "".join(pieces) for key, pieces in texts.items()}\n    return texts\n',
    ],
    [
      'by a default of the dictionary, which it keeps',
      'from collections import defaultdict\n\n\ndef f(rows):\n    texts = defaultdict(str)\n    for k, x in rows:\n        texts[k] += "%s," % x\n    return texts\n',
      'from collections import defaultdict\n\n\ndef f(rows):\n    texts = defaultdict(list)\n    for k, x in rows:\n        texts[k].append("%s," % x)\n    texts = defaultdict(str, {key: "".join(pieces) for key, pieces in texts.items()})\n    return texts\n',
    ],
  ],
  leaves: [
    [
      'the loop looks at a text',
      'def f(rows):\n    texts = {}\n    for k, x in rows:\n        if k not in texts:\n            texts[k] = ""\n        texts[k] += str(x)\n        print(texts[k])\n    return texts\n',
    ],
    [
      'numbers',
      'def f(rows):\n    sums = {}\n    for k, x in rows:\n        if k not in sums:\n            sums[k] = 0\n        sums[k] += x\n    return sums\n',
    ],
    [
      'it is handed out on the way',
      'def f(rows):\n    texts = {"a": ""}\n    for k, x in rows:\n        texts[k] += str(x)\n        if not x:\n            return texts\n    return texts\n',
    ],
    [
      'something is in it before the loop',
      'def f(rows):\n    texts = {}\n    texts[1] = "a"\n    for k, x in rows:\n        texts[k] += str(x)\n    return texts\n',
    ],
    [
      'others hold it',
      'def f(rows, out):\n    texts = {}\n    out.append(texts)\n    for k, x in rows:\n        texts[k] += str(x)\n    return out\n',
    ],
  ],
});
