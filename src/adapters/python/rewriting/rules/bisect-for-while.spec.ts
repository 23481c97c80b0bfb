import { ruleCases } from '../../../../../test/fakes/rule-cases';

const search = (condition: string, start = '0', known = ''): string =>
  `${known === '' ? '' : `from bisect import ${/bisect_\w+/.exec(start)?.[0] ?? ''}\n\n\n`}def f(times, events):
    out = [0] * len(times)
${known === '' ? '' : '    events_in_order = None\n'}    for nth, time in enumerate(times):
${known}        i = ${start}
        while ${condition}:
            i += 1
        out[nth] = i
    return out
`;
const known = (keys: string): string => `        if events_in_order is None:
            event_keys = ${keys}
            events_in_order = all(a <= b for a, b in zip(event_keys, event_keys[1:]))
`;

ruleCases('bisect-for-while', {
  rewrites: [
    [
      'items below a value',
      search('i < len(events) and events[i] < time'),
      search(
        'i < len(events) and events[i] < time',
        'bisect_left(event_keys, time) if events_in_order else 0',
        known('list(events)'),
      ),
      { doubt: true },
    ],
    [
      'a key of the next one, turned round, where no step is made for a nan',
      search('i + 1 < len(events) and time >= events[i + 1].start'),
      search(
        'i + 1 < len(events) and time >= events[i + 1].start',
        'bisect_right(event_keys, time) if events_in_order and time == time else 0',
        known('[events[i + 1].start for i in range(len(events) - 1)]'),
      ),
    ],
  ],
  leaves: [
    ['from elsewhere', search('i < len(events) and events[i] < time', 'nth')],
    ['another condition', search('i < len(events) and events[i] < time and not out[nth]')],
    ['no bound', search('events[i] < time')],
    ['items that descend', search('i < len(events) and events[i] > time')],
    ['the items change', search('i < len(events) and events[i] < time').replace('out[nth]', 'events[nth]')],
    [
      'once',
      'def f(events, time):\n    i = 0\n    while i < len(events) and events[i] < time:\n        i += 1\n    return i\n',
    ],
  ],
});
