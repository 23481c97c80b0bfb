import { GenerateWorkflowTask } from '../../domain/setup/generate-workflow.task';
import { type WorkflowStep } from '../../domain/setup/workflow-step';
import { type Answerer } from './answerer';
import { jsonAnswer } from './json-answer';

/** Gives the steps that the repository's files come to: what they do not say it does not guess. */
export class WorkflowAnswerer implements Answerer<GenerateWorkflowTask> {
  readonly answers = GenerateWorkflowTask;

  answer({ plan }: GenerateWorkflowTask): string {
    return jsonAnswer({ steps: plan.steps.map(asWritten) });
  }
}

/** A step under the names that workflows have. */
function asWritten({ workingDirectory, ...step }: WorkflowStep) {
  return workingDirectory === undefined ? step : { ...step, 'working-directory': workingDirectory };
}
