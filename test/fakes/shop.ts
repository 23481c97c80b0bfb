import { optimizeExample } from '../../src/http/optimization.examples';

const fence = '```';

/** The request of the documentation: a slow function of two files. */
export const shopRequest = optimizeExample.request;

/** A Markdown answer with blocks for some of the shop's files. */
export function answer(explanation: string, files: Record<string, string>): string {
  const blocks = Object.entries(files).map(([path, code]) => `${fence}python:${path}\n${code.trim()}\n${fence}`);
  return [explanation, '', ...blocks].join('\n');
}

/** Valid versions of the shop's target, each different from all others by a constant that changes nothing. */
export function fasterShop(nth = 0): string {
  return answer(`Multiplies by the count instead of adding in a loop, version ${nth}.`, {
    'shop/pricing.py': `
from shop.tax import rate_for


def total_price(items: list[tuple[str, float, int]]) -> float:
    """Price of a basket, tax included."""
    total = 0.0 * ${nth + 1}
    for kind, price, count in items:
        if count > 0:
            total += price * count * (1 + rate_for(kind))
    return total
`,
  });
}

/** An answer with tests of the shop's target, as models write them. */
export const shopTests = `${fence}python
import pytest

from shop.pricing import total_price


def test_empty_basket():
    codeflash_output = total_price([])


@pytest.mark.parametrize("count", [0, 1, 3])
def test_tools(count):
    codeflash_output = total_price([("tool", 0.1, count)])


def test_missing_count():
    with pytest.raises(ValueError):
        total_price([("tool", 1.0)])


def test_many_books():
    codeflash_output = total_price([("book", 2.5, 2)] * 300)
${fence}`;

/** An answer with a new version of the one test of the documentation's example that fails. */
export const shopTestRepaired = `${fence}python
def test_bulk_order():
    basket = [('tool', 4.5, 12), ('food', 1.2, 8)]
    codeflash_output = total_price(basket)
${fence}`;
