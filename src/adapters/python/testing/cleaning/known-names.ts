/** A list in one string, as prose. */
function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** The top-level modules of the standard library of all Python versions known here. */
export const STANDARD_MODULES: ReadonlySet<string> = new Set(
  words(`
  abc aifc argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins bz2
  cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent
  configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal
  difflib dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch
  fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html
  http imaplib imghdr imp importlib inspect io ipaddress itertools json keyword linecache locale logging lzma
  mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt
  ntpath numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform
  plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pyexpat queue quopri
  random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal
  site smtpd smtplib sndhdr socket socketserver spwd sqlite3 ssl stat statistics string stringprep struct
  subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap threading
  time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle types typing unicodedata
  unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp
  zipfile zipimport zlib zoneinfo tomllib asyncore asynchat imp distutils`),
);

/** Packages that tests of numbers and data need and that are installed where code that is tested with them is. */
export const COMMON_PACKAGES: ReadonlySet<string> = new Set(
  words('pytest pytest_asyncio numpy pandas scipy torch tensorflow jax sklearn xarray polars numba networkx PIL cv2'),
);

/** Modules that are known by a short name. */
export const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['np', 'numpy'],
  ['pd', 'pandas'],
  ['tf', 'tensorflow'],
  ['jnp', 'jax.numpy'],
  ['nx', 'networkx'],
  ['xr', 'xarray'],
  ['pl', 'polars'],
  ['dt', 'datetime'],
]);

/** Names that tests use so often without importing them that only one module can be meant. */
export const WELL_KNOWN_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    typing:
      'Any Callable Dict Final Generator Generic Iterable Iterator List Literal NamedTuple Optional Protocol Sequence Set Tuple Type TypedDict TypeVar Union cast',
    'collections.abc': 'AsyncGenerator AsyncIterator Awaitable Coroutine Hashable Mapping MutableMapping',
    collections: 'Counter OrderedDict UserDict UserList UserString defaultdict deque namedtuple ChainMap',
    dataclasses: 'dataclass field asdict',
    enum: 'Enum IntEnum Flag IntFlag auto',
    decimal: 'Decimal ROUND_HALF_UP InvalidOperation',
    fractions: 'Fraction',
    pathlib: 'Path PurePath PosixPath',
    io: 'StringIO BytesIO TextIOWrapper',
    datetime: 'datetime date timedelta timezone',
    copy: 'deepcopy',
    functools: 'partial lru_cache reduce wraps cmp_to_key total_ordering cached_property',
    itertools: 'chain combinations islice permutations product accumulate groupby starmap zip_longest',
    'unittest.mock': 'ANY AsyncMock MagicMock Mock PropertyMock call mock_open patch',
    unittest: 'TestCase IsolatedAsyncioTestCase',
    abc: 'ABC abstractmethod',
    types: 'SimpleNamespace MappingProxyType',
    contextlib: 'nullcontext contextmanager asynccontextmanager suppress ExitStack',
    uuid: 'UUID uuid4',
    'concurrent.futures': 'ThreadPoolExecutor',
    textwrap: 'dedent',
    math: 'isclose sqrt inf nan pi',
    operator: 'itemgetter attrgetter',
    'numpy.testing': 'assert_allclose assert_array_equal assert_almost_equal assert_array_almost_equal',
    'pandas.testing': 'assert_frame_equal assert_series_equal',
  }).flatMap(([module, names]) => words(names).map((name): [string, string] => [name, module])),
);
