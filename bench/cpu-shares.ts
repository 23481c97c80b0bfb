import { type CpuProfile } from './cpu-profiler';

export const parts = ['post-processing', 'records and access', 'framework and SDK', 'idle'] as const;
export type Part = (typeof parts)[number];

/** Which part a stack belongs to is told by its innermost frame of ours, or of a library that only one part uses. */
function partOf(url: string, functionName: string): Part | undefined {
  if (functionName === '(idle)') return 'idle';
  if (
    /domain\/candidate-pipeline|domain\/code-markdown|adapters\/(python|syntax-tree)|node_modules\/(tree-sitter|@astral-sh)/.test(
      url,
    )
  ) {
    return 'post-processing';
  }
  if (/adapters\/postgres|domain\/access|node_modules\/(pg|pg-[a-z]+|postgres-[a-z]+|kysely)\//.test(url)) {
    return 'records and access';
  }
  return undefined;
}

/** Milliseconds of a processor profile by part; all that belongs to no other part is the framework's. */
export function timeByPart(profile: CpuProfile): Record<Part, number> {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const partOfNode = (id: number): Part => {
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const frame = nodes.get(at)?.callFrame;
      const part = frame && partOf(frame.url, frame.functionName);
      if (part) return part;
    }
    return 'framework and SDK';
  };

  const times: Record<Part, number> = {
    'post-processing': 0,
    'records and access': 0,
    'framework and SDK': 0,
    idle: 0,
  };
  profile.samples.forEach((id, index) => {
    times[partOfNode(id)] += (profile.timeDeltas[index] ?? 0) / 1000;
  });
  return times;
}
