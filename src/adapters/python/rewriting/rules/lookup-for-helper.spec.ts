import { ruleCases } from '../../../../../test/fakes/rule-cases';

const plant = (find: string, use: string): string =>
  `class Plant:\n    def machine(self, code):\n        ${find.replaceAll('\n', '\n        ')}\n\n    def cost(self, route):\n        cost = 0\n        ${use.replaceAll('\n', '\n        ')}\n        return cost\n`;
const FIND = 'for machine in self.machines:\n    if machine["code"] == code:\n        return machine';
const USE = 'for code, minutes in route:\n    cost += minutes * self.machine(code)["rate"]';
const TABLE = `machine_by_key = None
for code, minutes in route:
    if machine_by_key is None:
        machine_by_key = {}
        for machine in self.machines:
            machine_by_key.setdefault(machine["code"], machine)
    cost += minutes * `;
const RAISING = `${FIND}\nraise LookupError(code)`;

const product = (use: string): string =>
  `def find(products, sku):\n    """The product."""\n    return next((p for p in products if sku == p.sku), 0)\n\n\ndef f(lines, products):\n    ${use}\n`;

ruleCases('lookup-for-helper', {
  rewrites: [
    [
      'None where nothing is found',
      plant(FIND, USE),
      plant(FIND, `${TABLE}machine_by_key.get(code)["rate"]`),
      { doubt: true },
    ],
    [
      'an error where nothing is found',
      plant(RAISING, USE),
      plant(RAISING, `${TABLE}(machine_by_key[code] if code in machine_by_key else self.machine(code))["rate"]`),
    ],
    [
      'something of it, which other items need not have',
      plant(FIND.replace('return machine', 'return machine["rate"]'), USE.replace('["rate"]', '')),
      plant(
        FIND.replace('return machine', 'return machine["rate"]'),
        `${TABLE}(machine_by_key[code]["rate"] if code in machine_by_key else None)`,
      ),
    ],
    [
      'both of two calls',
      plant(FIND, `${USE}\n    cost += self.machine(code)["start"]`),
      plant(FIND, `${TABLE}machine_by_key.get(code)["rate"]\n    cost += machine_by_key.get(code)["start"]`),
    ],
    [
      'in a comprehension, of what is handed over',
      product('return [find(products, line.sku) for line in lines]'),
      product(
        'p_2_by_key = {}\n    for p in products:\n        p_2_by_key.setdefault(p.sku, p)\n    return [p_2_by_key.get(line.sku, 0) for line in lines]',
      ).replaceAll('p_2_by_key', 'item_by_key'),
    ],
  ],
  leaves: [
    [
      'an error would be caught',
      plant(
        FIND,
        'for code, minutes in route:\n    try:\n        cost += self.machine(code)["rate"]\n    except KeyError:\n        cost += 1',
      ),
    ],
    [
      'another class has another function',
      `${plant(FIND, USE)}\n\nclass Works(Plant):\n    def machine(self, code):\n        return {"rate": 1}\n`,
    ],
    ['once', plant(FIND, 'cost = self.machine(route)["rate"]')],
    ['the same in each round', plant(FIND, USE.replace('machine(code)', 'machine("A")'))],
    ['the items change', plant(FIND, `${USE}\n    self.machines.append({"code": code})`)],
    ['keys change', plant(FIND, `${USE}\n    minutes["code"] = 1`)],
    ['more is asked', plant(FIND.replace('== code', '== code and machine["on"]'), USE)],
    ['no equality', plant(FIND.replace('==', '>='), USE)],
    ['an effect', plant(FIND.replace('return', 'print(code)\n        return'), USE)],
    [
      'keys that may not hash',
      plant(FIND.replaceAll('code', 'parts'), USE.replaceAll('code', 'parts')).replaceAll('code', 'parts'),
    ],
  ],
});
