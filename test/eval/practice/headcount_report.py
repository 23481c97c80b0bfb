def headcount_report(employees):
    """
    One line per department: head count, longest-serving person, share of the whole company in percent.

    employees is a list of dicts with name, department and since (ISO date).
    """
    departments = []
    for employee in employees:
        if employee["department"] not in departments:
            departments.append(employee["department"])

    report = ""
    for department in sorted(departments):
        members = []
        for i in range(len(employees)):
            if employees[i]["department"] == department:
                members = members + [employees[i]]
        oldest = sorted(members, key=lambda member: member["since"])[0]
        share = len(members) * 100 // len([e["name"] for e in employees])
        report += department + ": " + str(len(members)) + " (" + str(share) + " %), since "
        report += oldest["since"] + " " + oldest["name"] + "\n"
    return report


# ==== exam ====
TARGET = "headcount_report"
KIND = "several at once"
IMPROVABLE = True
WHY = "Membership in a list, a pass over everybody per department, copied lists, a sort for one element."
SIZES = (50, 200, 800)


def person(name, department, since):
    return {"name": name, "department": department, "since": since}


def calls():
    yield call([])
    yield call([person("Ana", "HR", "2020-01-01")])
    yield call([person("Ana", "HR", "2020-01-01"), person("Bo", "HR", "2019-05-01"), person("Cy", "IT", "2021-01-01")])
    yield call([person("Ana", "IT", "2020-01-01"), person("Bo", "IT", "2020-01-01")])
    yield call([person("Bo", "IT", "2020-01-01"), person("Ana", "IT", "2020-01-01"), person("Ana", "IT", "2020-01-01")])
    yield call((person("Zoë", "Öl", "2020"), person("Al", "Z", ""), person("", "", "x")))
    yield call([person("A", "c", "3"), person("B", "b", "2"), person("C", "a", "1")])
    yield call([person("A", "b", "3"), person("B", "a", "2"), person("C", "b", "1"), person("D", "a", "9")])
    yield call([{"name": "A", "since": "1"}])
    yield call([{"name": "A", "department": "HR"}])
    yield call([person("A", "HR", "1"), person("B", 5, "1")])
    yield call(None)


def sized(n):
    return call([person(f"Person {i}", f"Department {i % 40}", f"20{i * 7 % 24:02}-01-{i * 3 % 28 + 1:02}") for i in range(n)])
