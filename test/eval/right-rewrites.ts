import { type Planted } from './planted';

/** Rewrites that keep the behaviour and are faster. */
export const RIGHT: Planted[] = [
  {
    name: 'unique_emails',
    swap: [
      ['seen = []', 'seen = {}'],
      ['        if address not in seen:\n            seen.append(address)', '        seen[address] = None'],
      ['return seen', 'return list(seen)'],
    ],
  },
  {
    name: 'invite_list_pending',
    swap: [
      [
        'for name in ignore or []]',
        'for name in ignore or []]\n        ignored, answered = set(ignored), set(self.answered)',
      ],
      ['if name in self.answered', 'if name in answered'],
    ],
  },
  {
    name: 'render_table',
    swap: [
      ['out = "" + out + "  <tr>" + line + "</tr>\\n"', 'lines.append("  <tr>" + line + "</tr>\\n")'],
      ['for row in rows:', 'lines = [out]\n    for row in rows:'],
      ['return out +', 'return "".join(lines) +'],
    ],
  },
  {
    name: 'subway_distances',
    swap: [
      ['queue = [start]', 'queue = __import__("collections").deque([start])'],
      ['queue.pop(0)', 'queue.popleft()'],
    ],
  },
  {
    name: 'word_frequencies',
    swap: [
      ['frequencies = {}', 'frequencies, counts = {}, __import__("collections").Counter(words)'],
      ['words.count(word)', 'counts[word]'],
    ],
  },
  {
    name: 'cheapest_offer',
    modest: true,
    swap: [
      ['best = sorted(', 'best = min('],
      ['0))[0]', '0))'],
    ],
  },
  {
    name: 'latest_reading',
    modest: true,
    swap: [
      ['newest_first = sorted(own, key=lambda reading: reading.time, reverse=True)', ''],
      ['newest_first[0].value if newest_first', 'max(own, key=lambda reading: reading.time).value if own'],
    ],
  },
  {
    name: 'extract_log_errors',
    swap: [
      ['    for line in lines:', '    patterns = {}\n    for line in lines:'],
      [
        'pattern = re.compile(r"^(\\d{2}:\\d{2}:\\d{2}) ERROR " + re.escape(service) + r": (.*)$")',
        `pattern = patterns.get(service)
            if pattern is None:
                pattern = re.compile(r"^(\\d{2}:\\d{2}:\\d{2}) ERROR " + re.escape(service) + r": (.*)$")
                patterns[service] = pattern`,
      ],
    ],
  },
  {
    name: 'normalise_scores',
    swap: [
      ['max(scores.values()) == min(scores.values())', 'best == worst'],
      ['max(scores.values()) - min(scores.values())', 'best - worst'],
      ['min(scores.values())', 'worst'],
      [
        '    normalised = {}',
        '    normalised = {}\n    best, worst = (max(scores.values()), min(scores.values())) if scores else (0, 0)',
      ],
    ],
  },
  {
    name: 'climbing_ways',
    swap: [['def climbing_ways', '@__import__("functools").lru_cache(None)\ndef climbing_ways']],
  },
  {
    name: 'sum_of_squares_loop',
    swap: [
      [
        'for side in range(1, self.layers + 1):\n            count += side * side',
        'layers = len(range(1, self.layers + 1))\n        count = layers * (layers + 1) * (2 * layers + 1) // 6',
      ],
    ],
  },
  {
    name: 'validate_rows',
    modest: true,
    swap: [
      ['any([row["amount"] <= 0 for row in rows])', 'any(row["amount"] <= 0 for row in rows)'],
      [
        'all([all([field in row for field in REQUIRED]) for row in rows])',
        'all(row.keys() >= set(REQUIRED) for row in rows)',
      ],
    ],
  },
  {
    name: 'moving_average',
    swap: [
      [
        'return [round(sum(values[i : i + window]) / window, 3) for i in range(len(values) - window + 1)]',
        `sums = [0]
    for value in values:
        sums.append(sums[-1] + value)
    return [round((sums[i + window] - sums[i]) / window, 3) for i in range(len(values) - window + 1)]`,
      ],
    ],
  },
  {
    name: 'collect_files',
    swap: [
      ['found = found + collect_files(entry, suffixes, full)', 'found.extend(collect_files(entry, suffixes, full))'],
      ['found = found + [full]', 'found.append(full)'],
    ],
  },
  {
    name: 'merge_intervals',
    swap: [
      [
        'merged = merged[:-1] + [(merged[-1][0], max(merged[-1][1], end))]',
        'merged[-1] = (merged[-1][0], max(merged[-1][1], end))',
      ],
      ['merged = merged + [(start, end)]', 'merged.append((start, end))'],
    ],
  },
  {
    name: 'snapshot_settings',
    swap: [
      ['settings = copy.deepcopy(DEFAULTS)', 'settings = dict(DEFAULTS)'],
      ['copy.deepcopy(settings)', 'settings'],
      ['copy.deepcopy(snapshots)', 'snapshots'],
    ],
  },
  { name: 'undo_stack', swap: [['copy.deepcopy(self.points)', 'self.points[:]']] },
  {
    name: 'join_json_settings',
    swap: [
      ['    values = {}', '    values = {}\n    texts = {}'],
      [
        'parsed = json.loads(document)',
        'parsed = texts[document] if document in texts else texts.setdefault(document, json.loads(document))',
      ],
    ],
  },
  {
    name: 'run_length_encode',
    modest: true,
    swap: [
      [
        '    encoded = ""\n',
        `    runs = [(character, sum(1 for _ in run)) for character, run in __import__("itertools").groupby(text)]
    return "".join([str(n) + c if n > threshold else c * n for c, n in runs])
    encoded = ""
`,
      ],
    ],
  },
  {
    name: 'column_values',
    modest: true,
    swap: [['    values = []\n', '    return [row[index] for row in rows]\n    values = []\n']],
  },
  {
    name: 'flatten_orders',
    modest: true,
    swap: [
      [
        '    result = []\n',
        `    return [
        article
        for order in orders if not order.cancelled
        for article, quantity in order.items if quantity > 0
    ]
    result = []
`,
      ],
    ],
  },
  {
    name: 'browser_history',
    swap: [
      [
        '        for url in urls:',
        '        visited = __import__("collections").deque(self.visited)\n        try:\n          for url in urls:',
      ],
      ['            url = url.split', '            url = url.split'],
      ['self.visited and self.visited[0] == url', 'visited and visited[0] == url'],
      ['            self.visited.insert(0, url)', '            visited.appendleft(url)'],
      [
        'if len(self.visited) > self.limit:\n                self.visited.pop()',
        'if len(visited) > self.limit:\n                visited.pop()',
      ],
      ['        return len', '        finally:\n          self.visited[:] = visited\n        return len'],
    ],
  },
  {
    name: 'tally_votes',
    swap: [
      [
        'if ballot in self.candidates]',
        'if ballot in self.candidates]\n        counts = __import__("collections").Counter(valid)',
      ],
      ['valid.count(candidate)', 'counts[candidate]'],
    ],
  },
  {
    name: 'join_orders',
    swap: [
      ['    unknown = []\n', '    unknown = []\n    names = {}\n    read = False\n'],
      [
        `        for customer in customers:
            if str(customer["id"]) == str(order["customer_id"]):
                name = customer["name"]
                break
`,
        `        if not read:
            for customer in customers:
                names.setdefault(str(customer["id"]), customer["name"])
            read = True
        if names:
            name = names.get(str(order["customer_id"]))
`,
      ],
    ],
  },
  {
    name: 'two_sum_pairs',
    swap: [
      [
        '    pairs = []\n',
        `    pairs = []
    places = {}
    for j in range(len(numbers)):
        places.setdefault(numbers[j], []).append(j)
    for i in range(len(numbers)):
        pairs.extend((i, j) for j in places.get(target - numbers[i], ()) if j > i)
    return pairs
`,
      ],
    ],
  },
  {
    name: 'edit_distance',
    swap: [['def edit_distance', '@__import__("functools").lru_cache(None)\ndef edit_distance']],
  },
  {
    name: 'bubble_sort_players',
    swap: [
      [
        '    for end in range',
        '    players.sort(key=lambda player: (-player[1], player[0]))\n    return players\n    for end in range',
      ],
    ],
  },
  {
    name: 'insertion_sorted_versions',
    swap: [
      [
        '    ordered = []\n',
        '    versions = list(versions)\n    return sorted(versions, key=version_key) if len(versions) > 1 else versions\n    ordered = []\n',
      ],
    ],
  },
  {
    name: 'multiples_total',
    swap: [
      [
        '    total = 0\n',
        `    def below(step):
        return sum(range(step, limit, step))

    both = first * second // __import__("math").gcd(first, second)
    return below(first) + below(second) - below(both)
    total = 0
`,
      ],
    ],
  },
  {
    name: 'ranked_names',
    modest: true,
    swap: [
      ['list(sorted(list(copied), key', '(sorted(copied, key'],
      ['copied = list(results)', 'copied = results'],
      ['for result in list(ordered):', 'for result in ordered:'],
      ['dict(result)["name"]', 'result["name"]'],
      ['list(names[:])[:places]', 'names[:places]'],
    ],
  },
  {
    name: 'inventory_levels',
    swap: [
      ['            stock = dict(stock)\n', ''],
      ['            levels = levels[:]\n', ''],
    ],
  },
  {
    name: 'cart_weight',
    modest: true,
    swap: [
      ['any([line["grams"] > 0 for line in self.lines])', 'any(line["grams"] > 0 for line in self.lines)'],
      [
        'grams = sum([line["grams"] * line["quantity"] for line in self.lines])',
        `grams = heaviest = 0
        for line in self.lines:
            weight = line["grams"]
            grams += weight * line["quantity"]
            if weight > heaviest:
                heaviest = weight`,
      ],
      ['max([line["grams"] for line in self.lines])', 'heaviest'],
    ],
  },
  {
    name: 'matrix_product',
    modest: true,
    swap: [
      ['                total += left[i][k] * right[k][j]', '                total += given[k] * column[k]'],
      ['        for j in range', '        given = left[i]\n        for j in range'],
      ['            total = 0\n', '            total = 0\n            column = columns[j]\n'],
      [
        '    result = []\n',
        '    columns = [[row[j] for row in right] for j in range(len(right[0]))] if left else []\n    result = []\n',
      ],
    ],
  },
  {
    name: 'polyline_length',
    modest: true,
    swap: [
      [
        `        for i in range(len(points)):
            if i == len(points) - 1:
                dx = points[0][0] - points[i][0]
                dy = points[0][1] - points[i][1]
                length += math.sqrt(dx * dx + dy * dy)
`,
        `        dx = points[0][0] - points[-1][0]
        dy = points[0][1] - points[-1][1]
        length += math.sqrt(dx * dx + dy * dy)
`,
      ],
    ],
  },
  {
    name: 'numpy_row_distances',
    swap: [
      [
        '    distances = np.zeros(points.shape[0])\n',
        '    points.shape[1]\n    return np.sqrt(((points - centre) ** 2).sum(axis=1))\n    distances = np.zeros(points.shape[0])\n',
      ],
    ],
  },
  {
    name: 'numpy_clip_channel',
    swap: [
      [
        '        for y in range',
        '        result[...] = np.clip(self.pixels.astype(np.int64) + amount, 0, 255)\n        return result\n        for y in range',
      ],
    ],
  },
  {
    name: 'sales_report',
    modest: true,
    swap: [
      ['rows = rows + [lines[i].split(";")]', 'rows.append(lines[i].split(";"))'],
      [
        '    report = ""\n',
        '    sold = {}\n    for row in rows:\n        sold.setdefault(row[1], []).append(row)\n    report = ""\n',
      ],
      [
        '        for row in rows:\n            if row[1] == product:',
        '        for row in sold[product]:\n            if True:',
      ],
    ],
  },
  {
    name: 'collect_results',
    swap: [
      ['seen = []', 'seen = set()'],
      ['seen.append(', 'seen.add('],
      ['any([word in blocked for word in words])', 'not blocked.isdisjoint(words)'],
      ['    seen =', '    blocked = set(blocked)\n    seen ='],
    ],
  },
  {
    name: 'running_balance',
    swap: [
      [
        '    balances = []\n',
        `    balances = []
    later = None
    balance = 0
    for day in days:
        if later is None:
            later = sorted(((booked, int(cents) if booked <= date.max else 0) for booked, cents in bookings), key=lambda pair: pair[0])
            later.reverse()
        while later and later[-1][0] <= day:
            balance += later.pop()[1]
        balances.append((day.isoformat(), balance))
    return balances
`,
      ],
    ],
  },
  {
    name: 'grade_letters',
    swap: [
      ['            for minimum,', '            average = self.average(student)\n            for minimum,'],
      ['if self.average(student) >=', 'if average >='],
    ],
  },
  {
    name: 'ip_country',
    swap: [
      ['    countries = []\n', '    countries = []\n    firsts = None\n'],
      [
        `        for first_number, last_number, name in blocks:
            if first_number <= number <= last_number:
                country = name
                break
`,
        `        if firsts is None:
            firsts = [first_number for first_number, _last, _name in blocks]
        at = __import__("bisect").bisect_right(firsts, number) - 1
        if at >= 0 and number <= blocks[at][1]:
            country = blocks[at][2]
`,
      ],
    ],
  },
  {
    name: 'overdue_loans',
    modest: true,
    swap: [
      [
        '            if datetime',
        '            if day is None:\n                day = datetime.strptime(today, self.FORMAT)\n            if datetime',
      ],
      ['        late = []\n', '        late = []\n        day = None\n'],
      ['< datetime.strptime(today, self.FORMAT):', '< day:'],
      ['(datetime.strptime(today, self.FORMAT) -', '(day -'],
    ],
  },
  {
    name: 'reachable_pairs',
    swap: [
      [
        '    changed = True\n    while changed',
        `    following = {}
    for start, end in pairs:
        following.setdefault(start, []).append(end)
    for start in following:
        waiting = list(following[start])
        while waiting:
            node = waiting.pop()
            for end in following.get(node, ()):
                if (start, end) not in pairs:
                    pairs.add((start, end))
                    waiting.append(end)
    changed = False
    while changed`,
      ],
    ],
  },
  {
    name: 'longest_palindrome',
    swap: [
      [
        '    for start in range',
        `    for centre in range(2 * len(text) - 1):
        left = centre // 2
        right = left + centre % 2
        while left >= 0 and right < len(text) and text[left] == text[right]:
            left -= 1
            right += 1
        if right - left - 1 > len(best):
            best = text[left + 1 : right]
    return best
    for start in range`,
      ],
    ],
  },
];
