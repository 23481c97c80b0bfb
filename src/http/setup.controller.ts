import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GenerateWorkflow } from '../domain/setup/generate-workflow';
import { type Call, CurrentCall } from './call';
import { modelErrors, RatedEndpoint } from './endpoint';
import { GenerateWorkflowBody, generateWorkflowRequest, WorkflowReply } from './setup.dto';
import { generateWorkflowExample } from './setup.examples';

/** What a repository needs to have the client run on every pull request. */
@ApiTags('setup')
@Controller('ai')
export class SetupController {
  constructor(private readonly generating: GenerateWorkflow) {}

  @RatedEndpoint({
    path: 'workflow-gen',
    operationId: 'generateWorkflow',
    summary: 'Workflow steps for a repository',
    description:
      'Reads the package manager and the versions of Python from the files, asks a model for what reading alone misses, and gives the first steps of a job of a GitHub workflow; the client adds the step that runs it. Where no answer of the model can be used, the steps are those that the files call for.',
    body: GenerateWorkflowBody,
    reply: WorkflowReply,
    example: generateWorkflowExample,
    errors: modelErrors,
  })
  async generate(@Body() body: GenerateWorkflowBody, @CurrentCall() call: Call): Promise<WorkflowReply> {
    return { workflow_steps: await this.generating.run(generateWorkflowRequest(body, call), call.gone) };
  }
}
