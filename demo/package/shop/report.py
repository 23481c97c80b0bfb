"""Reports on what was sold."""

from __future__ import annotations

from shop.catalogue import price_text
from shop.orders import counted


def sales_report(
    lines: list[tuple[str, str, int]],
    products: list[tuple[str, str, int]],
    notes: list[str],
) -> str:
    """One row for each order line (customer, sku, quantity) of a known product (sku, name, price), then what it comes to."""
    report = ""
    customers: list[str] = []
    total = 0
    for customer, sku, quantity in lines:
        if customer not in customers:
            customers.append(customer)
        for product in products:
            if product[0].strip().lower() == sku.strip().lower():
                amount = product[2] * quantity
                total += amount
                report += customer + ": " + product[1] + ", " + str(amount) + " cents\n"
                break
    if any([note[0].isupper() for note in notes]):
        report += "There are notes for the customer.\n"
    report += "Total: " + price_text(total) + "\n"
    report += "Sold to " + counted(len(customers), "customer") + "\n"
    return report
