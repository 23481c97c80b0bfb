import { type Kind } from './py-type';

/** Builtins whose result is always of one kind, whatever they are given. */
export const RESULT_OF_BUILTIN: Readonly<Record<string, Kind>> = {
  ...{ len: 'int', ord: 'int', hash: 'int', id: 'int', int: 'int', float: 'float', bool: 'bool', str: 'str' },
  ...{ repr: 'str', chr: 'str', bin: 'str', hex: 'str', oct: 'str', ascii: 'str', format: 'str', bytes: 'bytes' },
  ...{ isinstance: 'bool', issubclass: 'bool', callable: 'bool', hasattr: 'bool', any: 'bool', all: 'bool' },
  ...{ range: 'range' },
};

/** Builtins that make a container of what they iterate over. */
export const CONTAINER_OF_BUILTIN: Readonly<Record<string, Kind>> = {
  ...{ list: 'list', sorted: 'list', set: 'set', frozenset: 'frozenset', tuple: 'tuple', iter: 'iterator' },
  ...{ reversed: 'iterator' },
};

/** Methods of texts, by what they give; other classes hardly have methods of these names that give anything else. */
export const RESULT_OF_TEXT_METHOD: Readonly<Record<string, Kind>> = {
  ...{ strip: 'str', lstrip: 'str', rstrip: 'str', lower: 'str', upper: 'str', casefold: 'str', title: 'str' },
  ...{ capitalize: 'str', swapcase: 'str', replace: 'str', zfill: 'str', ljust: 'str', rjust: 'str', center: 'str' },
  ...{ removeprefix: 'str', removesuffix: 'str', expandtabs: 'str', translate: 'str', join: 'str', decode: 'str' },
  ...{ isoformat: 'str', strftime: 'str', hexdigest: 'str', encode: 'bytes' },
  ...{ startswith: 'bool', endswith: 'bool', isdigit: 'bool', isalpha: 'bool', isalnum: 'bool', isspace: 'bool' },
  ...{ isupper: 'bool', islower: 'bool', isnumeric: 'bool', isdecimal: 'bool', isidentifier: 'bool', istitle: 'bool' },
  ...{ splitlines: 'list', split: 'list', rsplit: 'list', partition: 'tuple', rpartition: 'tuple' },
};

/** Functions of the standard library that have no effect, by what they give; null: of no one kind. */
export const PURE_LIBRARY: Readonly<Record<string, Kind | null>> = {
  ...{ 're.compile': 'atom', 're.escape': 'str', 're.findall': null, 're.match': null, 're.search': null },
  ...{ 're.fullmatch': null, 're.sub': 'str', 're.split': 'list', 'html.escape': 'str', 'html.unescape': 'str' },
  ...{ 'math.sqrt': 'float', 'math.sin': 'float', 'math.cos': 'float', 'math.tan': 'float', 'math.exp': 'float' },
  ...{ 'math.log': 'float', 'math.log2': 'float', 'math.log10': 'float', 'math.pow': 'float', 'math.hypot': 'float' },
  ...{ 'math.atan2': 'float', 'math.radians': 'float', 'math.degrees': 'float', 'math.isclose': 'bool' },
  ...{ 'math.floor': null, 'math.ceil': null, 'math.gcd': 'int', 'math.factorial': 'int', 'math.isqrt': 'int' },
  ...{ 'math.fabs': 'float', 'math.dist': 'float', 'math.fsum': 'float', 'math.comb': 'int', 'math.isnan': 'bool' },
  ...{ 'datetime.datetime.strptime': 'atom', 'datetime.datetime.fromisoformat': 'atom' },
  ...{ 'datetime.date.fromisoformat': 'atom', 'datetime.timedelta': 'atom', 'datetime.datetime': 'atom' },
  ...{ 'datetime.date': 'atom', 'decimal.Decimal': 'atom', 'fractions.Fraction': 'atom', 'uuid.UUID': 'atom' },
  ...{
    'json.dumps': 'str',
    'json.loads': null,
    'pickle.dumps': 'bytes',
    'pickle.loads': null,
    'copy.copy': null,
    'copy.deepcopy': null,
  },
  ...{ 'collections.Counter': 'dict', 'collections.deque': 'deque', 'itertools.chain': 'iterator' },
  ...{ 'os.path.join': 'str', 'os.path.basename': 'str', 'os.path.dirname': 'str', 'os.path.splitext': 'tuple' },
  ...{ 'statistics.mean': null, 'statistics.median': null, 'statistics.stdev': null, 'statistics.pstdev': null },
  ...{ 'hashlib.sha256': null, 'hashlib.md5': null, 'hashlib.sha1': null, 'string.capwords': 'str' },
  ...{ 'unicodedata.normalize': 'str', 'textwrap.dedent': 'str', 'urllib.parse.quote': 'str' },
  ...{ 'urllib.parse.unquote': 'str', 'urllib.parse.urlparse': null, 'operator.itemgetter': null },
  ...{
    'urllib.parse.urlsplit': null,
    'urllib.parse.parse_qs': 'dict',
    'ast.literal_eval': null,
    'shlex.split': 'list',
  },
  ...{ 'ipaddress.ip_address': 'atom', 'ipaddress.ip_network': 'atom', 'ipaddress.ip_interface': 'atom' },
  ...{ 'ipaddress.IPv4Address': 'atom', 'ipaddress.IPv4Network': 'atom', 'ipaddress.IPv6Network': 'atom' },
  ...{ 'datetime.time.fromisoformat': 'atom', 'datetime.datetime.fromtimestamp': 'atom', 'zoneinfo.ZoneInfo': 'atom' },
  ...{ 'email.utils.parsedate_to_datetime': 'atom', 'base64.b64decode': 'bytes', 'base64.b64encode': 'bytes' },
  ...{ 'fnmatch.translate': 'str', 'fnmatch.fnmatch': 'bool', 'fnmatch.fnmatchcase': 'bool', 'math.prod': null },
  ...{ 'struct.unpack': 'tuple', 'calendar.monthrange': null, 'xml.etree.ElementTree.fromstring': null },
};
