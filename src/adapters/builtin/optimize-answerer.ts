import { type CodeContext } from '../../domain/code-context';
import { renderCode } from '../../domain/code-markdown';
import { OptimizeTask, OptimizeWithProfileTask } from '../../domain/optimization/optimize.task';
import { type RewrittenVersion } from '../../domain/rewriter.port';
import { type Rewriters } from '../../domain/rewriters';
import { type Answerer } from './answerer';
import { explained } from './explained';
import { VersionList } from './version-list';

/** Answers the nth task of a request with the nth of the versions that are known for its code. */
export class OptimizeAnswerer implements Answerer<OptimizeTask> {
  readonly answers = OptimizeTask;
  /** The tasks of one request share its context, so what was found for the first serves the others. */
  private readonly found = new WeakMap<CodeContext, VersionList>();

  constructor(private readonly rewriters: Rewriters) {}

  answer(task: OptimizeTask): string {
    const { code, nth } = task;
    const versions = this.found.get(code) ?? this.versionsFor(task);
    this.found.set(code, versions);
    const version = versions.at(nth);
    return version ? written(version, code) : nothing(versions.length);
  }

  private versionsFor(task: OptimizeTask): VersionList {
    const { language, files, version, target } = task.code;
    const lineProfile = task instanceof OptimizeWithProfileTask ? task.lineProfile : '';
    return new VersionList(this.rewriters.of(language)?.versions({ files, version, target: target(), lineProfile }));
  }
}

function written({ rewrites, files }: RewrittenVersion, { language }: CodeContext): string {
  return `${explained(rewrites)}\n\n${renderCode(files, language.name)}\n`;
}

/** Holds no code, so that no candidate is made of it. */
function nothing(versions: number): string {
  return versions === 0
    ? 'No rewrite is known that makes this code faster and is sure to keep what it does.'
    : 'No further version is known.';
}
