def join_orders(customers, orders):
    """Pairs every order with the name of its customer; orders of unknown customers come last, without a name."""
    known = []
    unknown = []
    for order in orders:
        name = None
        for customer in customers:
            if str(customer["id"]) == str(order["customer_id"]):
                name = customer["name"]
                break
        if name is None:
            unknown.append((order["number"], None))
        else:
            known.append((order["number"], name))
    return known + unknown


# ==== exam ====
TARGET = "join_orders"
KIND = "nested loops for equality"
IMPROVABLE = True
WHY = "Customers are searched anew for every order; ids are compared as text, so a dictionary of the first of each finds them."
SIZES = (30, 100, 250)


def calls():
    yield call([], [])
    yield call([{"id": 1, "name": "Ann"}, {"id": 2, "name": "Bob"}], [{"number": "A", "customer_id": "2"}])
    yield call([{"id": 1, "name": "first"}, {"id": "1", "name": "second"}], [{"number": 9, "customer_id": 1}])
    yield call([{"id": 1, "name": None}, {"id": 1, "name": "later"}], [{"number": 1, "customer_id": 1}])
    yield call([{"id": 1, "name": ""}], [{"number": 1, "customer_id": 1}, {"number": 2, "customer_id": 3}])
    yield call([{"id": 1.0, "name": "float"}], [{"number": 1, "customer_id": 1}])
    yield call([{"id": "ö", "name": "Ö"}], [{"number": 1, "customer_id": "o\u0308"}, {"number": 2, "customer_id": "ö"}])
    yield call([{"id": [1], "name": "list"}], [{"number": 1, "customer_id": [1]}])
    yield call([{"id": None, "name": "none"}], [{"number": 1, "customer_id": "None"}])
    yield call(({"id": 1, "name": "t"},), iter([{"number": 1, "customer_id": 1}, {"number": 2, "customer_id": 1}]))
    yield call([{"id": 1, "name": "a"}], [{"number": 1}])
    yield call([{"name": "a"}], [{"number": 1, "customer_id": 1}])
    yield call([{"id": 1, "name": "a"}], [{"customer_id": 1}])
    yield call([], None)
    yield call(None, [{"number": 1, "customer_id": 1}])


def sized(n):
    people = [{"id": i, "name": f"customer {i}"} for i in range(n)]
    return call(people, [{"number": i, "customer_id": i * 31 % n} for i in range(n)])
