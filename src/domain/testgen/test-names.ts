/**
 * Which test of a file is meant by a name: the one of that name, or else without the case of a parametrized test
 * (`test_tools[3]`), quotation marks and the path of its file (`tests/test_tools.py::TestTools::test_one`), or else the
 * only one of that name in any class. Null for none.
 */
export function testMeant(name: string, tests: readonly string[]): string | null {
  const bare = name
    .replace(/^[\s`'"]+|[\s`'"]+$/g, '')
    .replace(/\[.*$/s, '')
    .replace(/\(\)?$/, '')
    .replace(/^[^:]*\.\w+::/, '')
    .replaceAll('::', '.');
  if (tests.includes(bare)) return bare;
  const last = (full: string): string => full.slice(full.lastIndexOf('.') + 1);
  const alike = tests.filter((test) => last(test) === last(bare));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
