/** One step of a GitHub workflow; the texts are as YAML would read them. */
export interface WorkflowStep {
  name: string;
  /** An action with its major tag; either this or `run` is there. */
  uses?: string;
  with?: Readonly<Record<string, string>>;
  /** Shell commands, a line each. */
  run?: string;
  env?: Readonly<Record<string, string>>;
  shell?: string;
  workingDirectory?: string;
}

/** An action that steps may use. */
export interface AllowedAction {
  /** The major version that is used, whichever an answer names. */
  tag: string;
  /** The inputs that it may be given. */
  inputs: readonly string[];
  /** Those without which it fails. */
  required: readonly string[];
}

export const CHECKOUT = 'actions/checkout';
export const SETUP_PYTHON = 'actions/setup-python';
export const SETUP_UV = 'astral-sh/setup-uv';

/** The actions that steps may use: well known ones that put tools in place, and nothing that reports or publishes. */
export const ALLOWED_ACTIONS: ReadonlyMap<string, AllowedAction> = new Map([
  [CHECKOUT, { tag: 'v4', inputs: ['fetch-depth', 'submodules', 'lfs'], required: [] }],
  [SETUP_PYTHON, { tag: 'v5', inputs: ['python-version', 'python-version-file', 'cache'], required: [] }],
  [SETUP_UV, { tag: 'v6', inputs: ['python-version'], required: [] }],
  ['actions/cache', { tag: 'v4', inputs: ['path', 'key', 'restore-keys'], required: ['path', 'key'] }],
  ['actions/setup-node', { tag: 'v4', inputs: ['node-version', 'node-version-file'], required: [] }],
  [
    'actions/setup-java',
    { tag: 'v4', inputs: ['distribution', 'java-version'], required: ['distribution', 'java-version'] },
  ],
  ['actions/setup-go', { tag: 'v5', inputs: ['go-version', 'go-version-file'], required: [] }],
]);

/** An allowed action as a step names it. */
export function tagged(action: string): string {
  const allowed = ALLOWED_ACTIONS.get(action);
  if (!allowed) throw new Error(`${action} is no allowed action`);
  return `${action}@${allowed.tag}`;
}
