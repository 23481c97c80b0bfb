import { ruleCases } from '../../../../../test/fakes/rule-cases';

const made = (template: string, copy: string): string =>
  `import copy\n\nBLANK = ${template}\n\n\ndef f(names):\n    return {name: ${copy} for name in names}\n`;

ruleCases('copy-of-template', {
  rewrites: [
    [
      'a list and a dictionary in a dictionary',
      made('{"name": "", "tags": [], "size": {"x": 1}}', 'copy.deepcopy(BLANK)'),
      made(
        '{"name": "", "tags": [], "size": {"x": 1}}',
        '{**BLANK, "tags": BLANK["tags"].copy(), "size": BLANK["size"].copy()}',
      ),
      { doubt: true },
    ],
  ],
  leaves: [
    [
      'the module fills it',
      made('{"tags": []}', 'copy.deepcopy(BLANK)') + '\n\ndef register(key, value):\n    BLANK[key] = value\n',
    ],
    [
      'the module fills what is in it',
      made('{"tags": []}', 'copy.deepcopy(BLANK)') + '\n\nBLANK["tags"].append([1])\n',
    ],
    ['lists in a list', made('{"rows": [[1], [2]]}', 'copy.deepcopy(BLANK)')],
    ['what is not known', made('{"rows": [], "other": make()}', 'copy.deepcopy(BLANK)')],
    ['nothing but texts', made('{"name": ""}', 'copy.deepcopy(BLANK)')],
    [
      'it is assigned twice',
      made('{"tags": []}', 'copy.deepcopy(BLANK)').replace('\n\n\ndef', '\nBLANK = None\n\n\ndef'),
    ],
  ],
});
