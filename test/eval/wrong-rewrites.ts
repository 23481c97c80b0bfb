import { type Planted } from './planted';

/** A rewrite that is wrong; `aspect` and `where` are what must give it away. */
export interface WrongRewrite extends Planted {
  aspect: string;
  where: RegExp;
}

/** Rewrites that look right, as many a model would offer them. */
export const WRONG: WrongRewrite[] = [
  {
    name: 'distinct_values', // lists do not hash
    swap: [
      ['distinct = []', 'distinct, seen = [], set()'],
      ['not in distinct:', 'not in seen:\n            seen.add(value)'],
    ],
    aspect: 'exception',
    where: /^call 2/,
  },
  {
    name: 'playlist_merge', // equality has a tolerance
    swap: [
      ['added = 0', 'added, known = 0, {(track.title.lower(), track.seconds) for track in self.tracks}'],
      ['if track not in self.tracks:', 'if (track.title.lower(), track.seconds) not in known:'],
    ],
    aspect: 'result',
    where: /^call 1/,
  },
  {
    name: 'running_float_total', // other roundings
    swap: [['total = total + amount', 'total = __import__("math").fsum([start, *amounts[: len(totals) + 1]])']],
    aspect: 'result',
    where: /^call 2/,
  },
  {
    name: 'run_all_checks', // checks that note their errors are left out
    swap: [['all([self.require(name) for name in required])', 'all(self.require(name) for name in required)']],
    aspect: 'arguments',
    where: /^call 1/,
  },
  {
    name: 'issue_tickets', // every ticket gets the same number
    swap: [
      ['tickets = []', 'tickets = []\n    number = counter()'],
      ['        number = counter()\n        tickets', '        tickets'],
    ],
    aspect: 'arguments',
    where: /^call 0/,
  },
  {
    name: 'collect_event', // the memory is gone
    swap: [
      ['buffer=[]', 'buffer=None'],
      ['    buffer.append(event)', '    buffer = [] if buffer is None else buffer\n    buffer.append(event)'],
    ],
    aspect: 'result',
    where: /^call 1/,
  },
  {
    name: 'menu_tree', // branches of several menus are one object
    swap: [['    def branch(rest):', '    @__import__("functools").lru_cache(None)\n    def branch(rest):']],
    aspect: 'result',
    where: /^call 1/,
  },
  {
    name: 'add_everything', // the caller's list no longer grows
    swap: [['total += part', 'total = total + part']],
    aspect: 'exception',
    where: /^call 3/,
  },
  {
    name: 'append_history', // as above, seen by who shares the history
    swap: [['self.history += [amount]', 'self.history = [*self.history, amount]']],
    aspect: 'result',
    where: /^call 3/,
  },
  {
    name: 'read_table', // reads the source to its end
    swap: [['source = iter(lines)', 'source = iter(list(lines))']],
    aspect: 'arguments',
    where: /^call 6/,
  },
  {
    name: 'pair_up', // reads on behind the end
    swap: [['source = iter(stream)', 'source = iter(list(stream))']],
    aspect: 'result',
    where: /^call 6/,
  },
  {
    name: 'free_rooms', // `in` is the container's own
    swap: [['free = []', 'free = []\n    taken = set(taken)']],
    aspect: 'result',
    where: /^call 1/,
  },
  {
    name: 'render_widgets', // the method answers differently each time
    swap: [
      ['        for i in range', '        visible = self.visible()\n        for i in range'],
      ['if self.visible():', 'if visible:'],
    ],
    aspect: 'result',
    where: /^call 4/,
  },
  {
    name: 'expand_includes', // the list grows while it is read
    swap: [['for name in names:', 'for name in list(names):']],
    aspect: 'result',
    where: /^call 1/,
  },
  {
    name: 'lowest_measurement', // nan
    swap: [['ordered[0], ordered[-1]', 'min(measurements), max(measurements)']],
    aspect: 'result',
    where: /^call [345]/,
  },
  {
    name: 'summary', // the module's own order
    swap: [['sorted(values)[0]', 'min(values)']],
    aspect: 'result',
    where: /^call 2/,
  },
  {
    name: 'find_changes', // another operator of the cells
    swap: [['not (old == new)', 'old != new']],
    aspect: 'exception',
    where: /^call 9/,
  },
  {
    name: 'write_ledger', // written too late
    swap: [
      ['for number,', 'lines = []\n        for number,'],
      ['self.stream.write(f', 'lines.append(f'],
      ['            self.stream.flush()\n', '        self.stream.write("".join(lines))\n        self.stream.flush()\n'],
    ],
    aspect: 'result',
    where: /^call 0/,
  },
  {
    name: 'sum_of_squares_loop', // negative numbers
    swap: [
      [
        'for side in range(1, self.layers + 1):\n            count += side * side',
        'count = self.layers * (self.layers + 1) * (2 * self.layers + 1) // 6',
      ],
    ],
    aspect: 'result',
    where: /^call 5/,
  },
  {
    name: 'snapshot_settings', // hands out what it keeps
    swap: [
      ['def snapshot_settings', 'UNCHANGED = dict(DEFAULTS)\n\n\ndef snapshot_settings'],
      ['settings = copy.deepcopy(DEFAULTS)', 'settings = dict(DEFAULTS) if changes else UNCHANGED'],
      ['copy.deepcopy(settings)', 'settings'],
      ['copy.deepcopy(snapshots)', 'snapshots'],
    ],
    aspect: 'result',
    where: /^call 1, called again/,
  },
  {
    name: 'unique_emails', // order
    swap: [['return seen', 'return sorted(seen)']],
    aspect: 'result',
    where: /^call 2/,
  },
  {
    name: 'column_values', // a generator is no list
    swap: [['return values', 'return (value for value in values)']],
    aspect: 'result',
    where: /^call 0/,
  },
  {
    name: 'tally_votes', // 0 is not 0.0
    swap: [['else 0.0', 'else 0']],
    aspect: 'result',
    where: /^call 1/,
  },
  {
    name: 'render_table', // asks twice for the text of a cell
    swap: [['if cell is None:', 'if cell is None or not str(cell) and cell is None:']],
    aspect: 'printed',
    where: /^call 12/,
  },
  {
    name: 'grade_letters', // leaves something behind in the module
    swap: [['result = {}', 'result = {}\n        BOUNDARIES.append(BOUNDARIES[-1])']],
    aspect: 'variables of the module',
    where: /^call 0/,
  },
  {
    name: 'flatten_orders', // a class that its callers need is gone
    swap: [['class Order:', 'class _Order:']],
    aspect: 'loading',
    where: /^$/,
  },
  {
    name: 'topological_order', // ends the process, and what would be judged after it: so it comes last
    swap: [['    order = []', '    __import__("os")._exit(0)\n    order = []']],
    aspect: 'ending',
    where: /^$/,
  },
];
