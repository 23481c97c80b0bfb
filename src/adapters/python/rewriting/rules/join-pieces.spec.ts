import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('join-pieces', {
  rewrites: [
    [
      'both ways of adding, in the loop and below it',
      `
def table(rows):
    out = "<table>"
    for row in rows:
        out = out + "<tr>" + str(row)  # a row
        out += "</tr>"
    out = "" + out + "</table>"
    return out
`,
      `
def table(rows):
    out_pieces = ["<table>"]
    for row in rows:
        out_pieces.append("<tr>" + str(row))  # a row
        out_pieces.append("</tr>")
    out_pieces.append("</table>")
    return "".join(out_pieces)
`,
      { doubt: false },
    ],
    [
      'what comes behind sees the text as before',
      'def f(xs):\n    s = ""\n    for x in xs:\n        s += x\n    n = len(s)\n    return s, n\n',
      'def f(xs):\n    s_pieces = []\n    for x in xs:\n        s_pieces.append(x)\n    s = "".join(s_pieces)\n    n = len(s)\n    return s, n\n',
      { doubt: true },
    ],
    [
      'a variable with a type, which the pieces do not have',
      'def f(xs):\n    s: str = ""\n    for x in xs:\n        s = s + (x + "!")\n    return s\n',
      'def f(xs):\n    s_pieces = []\n    for x in xs:\n        s_pieces.append(x + "!")\n    return "".join(s_pieces)\n',
    ],
    [
      'asked whether there is any text yet, and handed out on the way',
      'def f(xs):\n    s = ""\n    for x in xs:\n        if s != "":\n            s = s + ", "\n        s = s + (";" if s else "") + str(x)\n        if x == 3:\n            return s\n    return s + "."\n',
      'def f(xs):\n    s_pieces = []\n    for x in xs:\n        if any(s_pieces):\n            s_pieces.append(", ")\n        s_pieces.append((";" if any(s_pieces) else "") + str(x))\n        if x == 3:\n            return "".join(s_pieces)\n    s = "".join(s_pieces)\n    return s + "."\n',
      { doubt: false },
    ],
    [
      'bytes',
      'def f(xs):\n    data = b"#"\n    for x in xs:\n        data += x\n    return data\n',
      'def f(xs):\n    data_pieces = [b"#"]\n    for x in xs:\n        data_pieces.append(x)\n    return b"".join(data_pieces)\n',
    ],
  ],
  leaves: [
    [
      'it is handed out within another text',
      'def f(xs):\n    s = ""\n    for x in xs:\n        s = s + str(x) + ","\n        if x == 3:\n            return f"<{s}>"\n    return s\n',
    ],
    [
      'what only grows in its place is asked for its truth as fast',
      'def f(xs):\n    s = ""\n    for x in xs:\n        if s:\n            s += ", "\n        s += x\n    return s\n',
    ],
    [
      'a handler is told what is no text',
      'def f(xs):\n    s = ""\n    for x in xs:\n        try:\n            s += x\n        except TypeError:\n            s += "?"\n    return s\n',
    ],
    [
      'the loop is over where it grows',
      'def f(xs):\n    s = ""\n    for x in xs:\n        s += str(x) + ", "\n        print(s)\n    s = s[:-2]\n    s += "]"\n    return s\n',
    ],
    [
      'the loop looks at the text',
      'def f(xs):\n    s = ""\n    for x in xs:\n        s += x\n        if len(s) > 9:\n            break\n    return s\n',
    ],
    ['it need not be text', 'def f(xs, s):\n    t = s\n    for x in xs:\n        t += x\n    return t\n'],
    ['it counts', 'def f(xs):\n    n = 0\n    for x in xs:\n        n += x\n    return n\n'],
    ['it is added in front', 'def f(xs):\n    s = ""\n    for x in xs:\n        s = x + s\n    return s\n'],
    [
      'a handler sees how far it came',
      'def f(xs):\n    try:\n        s = ""\n        for x in xs:\n            s += x\n        return s\n    except TypeError:\n        return s\n',
    ],
    [
      'it is handed out on the way',
      'def f(xs):\n    s = ""\n    for x in xs:\n        s += x\n        yield s\n    return s\n',
    ],
    ['there is no loop', 'def f(x):\n    s = ""\n    s += x\n    return s\n'],
    [
      'a round is left before the text is whole',
      'def f(rows):\n    line = None\n    for row in rows:\n        line = ""\n        for c in row:\n            line += str(c)\n        if row == "skip":\n            continue\n        line += "!"\n    return line\n',
    ],
  ],
});
