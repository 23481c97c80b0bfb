import { CERTAIN, CLEAR, type Evidence, LIKELY } from './evidence';
import { type Program } from './program';

/** What can only be told once all code was read: whether `x[y]` is a look-up in a list or a dictionary, say. */
export class Later {
  private readonly lookups: { owner: Evidence; index: Evidence; result: Evidence }[] = [];
  private readonly memberships: { item: Evidence; owner: Evidence }[] = [];
  private readonly iterations = new Set<Evidence>();
  private readonly owners = new Set<Evidence>();

  lookup(owner: Evidence, index: Evidence, result: Evidence): void {
    this.lookups.push({ owner, index, result });
  }

  membership(item: Evidence, owner: Evidence): void {
    this.memberships.push({ item, owner });
  }

  /** A value that is looped over: of a dictionary that gives the keys. */
  iteration(owner: Evidence): void {
    this.iterations.add(owner);
  }

  /** A value one of whose attributes was read. */
  attributes(owner: Evidence): void {
    this.owners.add(owner);
  }

  /** Two rounds, since what the first one finds tells more about others. */
  settle(program: Program): void {
    for (let round = 0; round < 2; round += 1) {
      for (const owner of this.owners) matchClass(owner, program);
      for (const each of this.lookups) settleLookup(each.owner, each.index, each.result);
      for (const owner of this.iterations)
        if (owner.likeliest === 'dict' || owner.parts.has('key')) owner.part('key').uniteIfAlike(owner.part('item'));
      for (const each of this.memberships) settleMembership(each.item, each.owner);
    }
  }
}

function settleLookup(owner: Evidence, index: Evidence, result: Evidence): void {
  const kind = owner.likeliest;
  const ofIndex = index.likeliest;
  if (kind === 'str') result.is('str', LIKELY);
  else if (kind === 'array') return;
  else if (
    kind === 'dict' ||
    (kind !== 'list' && kind !== 'tuple' && (ofIndex === 'str' || ofIndex === 'tuple' || ofIndex === null))
  ) {
    owner.is('dict', CLEAR).part('key').uniteIfAlike(index.withFact('hashed'));
    owner.part('value').uniteIfAlike(result);
  } else {
    owner.is('list', LIKELY).part('item').uniteIfAlike(result);
    index.is('int', LIKELY).withFact('index');
  }
}

function settleMembership(item: Evidence, owner: Evidence): void {
  const kind = owner.likeliest;
  if (kind === 'str') {
    item.is('str', LIKELY);
    for (const text of item.texts) owner.withFact(`contains ${text}`);
  } else if (kind === 'dict' || owner.parts.has('key')) {
    owner.part('key').uniteIfAlike(item.withFact('hashed'));
    for (const text of owner.parts.has('value') ? [] : item.texts) owner.part(`{${text}}`).called(text);
  } else {
    if (kind === null && !owner.parts.has('item')) owner.is('list', LIKELY);
    owner.part('item').uniteIfAlike(item);
  }
}

/** Takes a value for an object of the one class of the code that has all the attributes which are read of it. */
function matchClass(owner: Evidence, program: Program): void {
  const read = [...owner.parts.keys()].filter((part) => part.startsWith('.')).map((part) => part.slice(1));
  if (read.length === 0) return;
  if (owner.classes.size === 0 && owner.likeliest !== 'array') {
    const fitting = [...program.classes.values()].filter((facts) =>
      read.every((name) => program.lineage(facts).some((each) => each.attributes.has(name) || each.methods.has(name))),
    );
    const [first, ...others] = fitting;
    if (first && (others.length === 0 || others.every((other) => program.lineage(other).includes(first))))
      owner.ofClass(first.name).is('object', CERTAIN);
  }
  for (const name of owner.classes) {
    const facts = program.classes.get(name);
    if (!facts) continue;
    for (const attribute of read) {
      const own = program
        .lineage(facts)
        .find((each) => each.attributes.has(attribute))
        ?.attributes.get(attribute);
      if (own) own.uniteIfAlike(owner.part(`.${attribute}`));
    }
  }
}

/** Whether a value's kind is beyond doubt. */
export function isClear(evidence: Evidence): boolean {
  const kind = evidence.likeliest;
  return kind !== null && (evidence.kinds.get(kind) ?? 0) >= CLEAR;
}
