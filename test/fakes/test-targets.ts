import { type TestTarget } from '../../src/domain/testgen/test-target';

/** The function of the documentation's example, as the client asks for tests of it. */
export const shopTarget: TestTarget = {
  functionName: 'total_price',
  className: null,
  qualifiedName: 'total_price',
  isAsync: false,
  modulePath: 'shop.pricing',
  testModulePath: 'tests.test_total_price__unit_test_0',
  framework: 'pytest',
  helperNames: ['shop.tax.rate_for'],
  sources: [
    {
      path: 'shop/pricing.py',
      code: `from shop.tax import rate_for


def total_price(items: list[tuple[str, float, int]]) -> float:
    """Price of a basket, tax included."""
    total = 0.0
    for kind, price, count in items:
        for _ in range(count):
            total += price * (1 + rate_for(kind))
    return total
`,
    },
    {
      path: 'shop/tax.py',
      code: `RATES = [("food", 0.05), ("book", 0.0), ("tool", 0.2)]


def rate_for(kind: str) -> float:
    for name, value in RATES:
        if name == kind:
            return value
    return 0.2
`,
    },
  ],
  version: '3.11',
};
