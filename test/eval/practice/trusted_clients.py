from ipaddress import ip_address, ip_network


def trusted_clients(clients, networks):
    """The clients whose address lies in one of the trusted networks ("10.0.0.0/8", "2001:db8::/32", ...)."""
    trusted = []
    for client in clients:
        for network in networks:
            if ip_address(client) in ip_network(network):
                trusted.append(client)
                break
    return trusted


# ==== exam ====
TARGET = "trusted_clients"
KIND = "parsing the same again"
IMPROVABLE = True
WHY = "The networks are parsed anew for each client, and the client for each network."
SIZES = (20, 100, 400)


def calls():
    yield call([], [])
    yield call([], ["10.0.0.0/8"])
    yield call(["10.1.2.3"], [])
    yield call(["10.1.2.3", "192.168.1.1", "10.1.2.3"], ["10.0.0.0/8"])
    yield call(["10.1.2.3", "192.168.1.1"], ["172.16.0.0/12", "192.168.1.1", "10.0.0.0/8"])
    yield call(["::1", "127.0.0.1"], ["127.0.0.0/8", "::1/128"])
    yield call(["2001:db8::5", "2001:DB8:0::5", "2001:db9::"], ["2001:db8::/32"])
    yield call(["8.8.8.8"], ["0.0.0.0/0", "0.0.0.0/0"])
    yield call(("1.2.3.4",), ("1.2.3.0/24",))
    yield call(["10.1.2"], ["10.0.0.0/8"])
    yield call(["10.1.2.3", "hóst"], ["10.0.0.0/8"])
    yield call(["10.1.2.3"], ["10.0.0.1/8"])
    yield call(["10.1.2.3"], ["10.0.0.0/99"])
    yield call(None, ["10.0.0.0/8"])


def sized(n):
    networks = ["10.0.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "2001:db8::/32"]
    return call(["%d.%d.7.%d" % (90 + i % 110, i % 250, i % 200) for i in range(n)], networks)
