import { type Caller } from '../caller';
import { type OneAnswer, UnusableAnswer } from '../one-answer';
import { type Prompts } from '../prompts';
import { type DocumentReader } from './document-reader.port';
import { generateWorkflowPrompt } from './generate-workflow-prompt';
import { GenerateWorkflowTask, WORKFLOW_LANGUAGE } from './generate-workflow.task';
import { survivingSteps } from './print-steps';
import { readSteps } from './read-steps';
import { Repository, type SentRepository } from './repository';
import { planSetup, wholeSteps } from './setup-plan';
import { type WorkflowStep } from './workflow-step';

export interface GenerateWorkflowRequest {
  caller: Caller;
  repository: SentRepository;
}

/** Reads what a repository needs, lets a model see what reading alone misses, and gives workflow steps that survive the client's merge. */
export class GenerateWorkflow {
  constructor(
    private readonly reader: DocumentReader,
    private readonly prompts: Prompts,
    private readonly answer: OneAnswer,
  ) {}

  /**
   * The steps, by what the files say alone where no answer of a model can be used; null where none would be known to work.
   * @throws DomainError as OneAnswer.run where no model answers.
   */
  async run({ caller, repository: sent }: GenerateWorkflowRequest, callerGone: AbortSignal): Promise<string | null> {
    const repository = new Repository(sent);
    const plan = planSetup(repository, this.reader);
    if (plan === null) return null;
    const task = new GenerateWorkflowTask(caller, repository, plan);
    const steps = await this.steps(task, callerGone);
    return survivingSteps(steps, `Prepared for a project with ${plan.manager.name}.`);
  }

  private async steps(task: GenerateWorkflowTask, callerGone: AbortSignal): Promise<WorkflowStep[]> {
    try {
      return await this.answer.run(
        {
          role: 'setup',
          task,
          language: WORKFLOW_LANGUAGE,
          messages: (family) => generateWorkflowPrompt(this.prompts, task, family),
          read: (text) => readSteps(text, task.plan, this.reader),
        },
        callerGone,
      );
    } catch (error) {
      if (!(error instanceof UnusableAnswer)) throw error;
      return wholeSteps(task.plan, task.plan.steps);
    }
  }
}
