class Router:
    fallback = None

    def __init__(self, routes):
        self.routes = dict(routes)

    def resolve(self, requests):
        """The name of the handler for each (method, path), or the fallback of the router."""
        handlers = []
        for method, path in list(requests):
            table = self.routes.copy()
            key = method.upper() + " " + path
            if key in table:
                handlers.append(table[key])
            elif self.fallback is not None:
                handlers.append(self.fallback)
            else:
                raise LookupError("no route for " + key)
        return handlers


# ==== exam ====
TARGET = "Router.resolve"
KIND = "redundant copies"
IMPROVABLE = True
WHY = "The table of routes is copied for each request although it is only read, and the requests once more."
SIZES = (50, 200, 1000)


class Lenient(Router):
    fallback = "not_found"


ROUTES = {"GET /": "index", "POST /login": "login", "GET /ä": "umlaut", "GET /none": None}


def calls():
    yield call(Router({}), [])
    yield call(Router(ROUTES), [])
    yield call(Router(ROUTES), [("get", "/")])
    yield call(Router(ROUTES), [("GET", "/"), ("post", "/login"), ("GET", "/")])
    yield call(Router(ROUTES), [("GET", "/ä"), ("GET", "/none")])
    yield call(Lenient(ROUTES), [("GET", "/x"), ("GET", "/")])
    yield call(Lenient({}), (("GET", "/x"),))
    yield call(Router(ROUTES), iter([("GET", "/"), ("Get", "/")]))
    yield call(Router(ROUTES), [("GET", "/"), ("PUT", "/")])
    yield call(Router(ROUTES), [("GET",)])
    yield call(Router(ROUTES), [(None, "/")])
    yield call(Router(ROUTES), [("GET", None)])
    yield call(Router(ROUTES), None)


def sized(n):
    return call(Router({"GET /page/%d" % i: "page_%d" % i for i in range(n)}), [("get", "/page/%d" % (i * 7 % n)) for i in range(n)])
