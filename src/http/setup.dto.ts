import { ApiProperty } from '@nestjs/swagger';
import { type GenerateWorkflowRequest } from '../domain/setup/generate-workflow';
import { type Call } from './call';
import { OptionalFlag, OptionalText } from './fields';
import { OptionalObject, OptionalPart, RequiredMap } from './nested-fields';

/** What the client was told of the project. */
export class ClientSettingsBody {
  @OptionalText("The folder of the project's code; absolute on the client's machine.")
  module_root?: string;

  @OptionalText('The folder of its tests.')
  tests_root?: string;

  @OptionalFlag('Whether benchmarks are run too.')
  benchmark_mode?: boolean;
}

/** Body of `POST /ai/workflow-gen`. */
export class GenerateWorkflowBody {
  @RequiredMap(
    "Texts of the repository's build files and workflows by path from its root; the client cuts each at 8,192 characters.",
    'string',
  )
  repo_files!: Record<string, string | null>;

  @OptionalObject(
    'The names in two levels of folders: `{"type": "directory", "contents": {…}}` or `{"type": "file"}` each.',
  )
  directory_structure?: object;

  @OptionalPart('What the client was told of the project.', () => ClientSettingsBody)
  codeflash_config?: ClientSettingsBody;
}

/** Answer with the steps of a workflow. */
export class WorkflowReply {
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      "Steps that check out, set up and install, in a form of YAML that survives the client's merge. Null where none would be known to work: the client then uses a workflow of its own.",
  })
  workflow_steps!: string | null;
}

export function generateWorkflowRequest(body: GenerateWorkflowBody, call: Call): GenerateWorkflowRequest {
  return {
    caller: call.caller,
    repository: {
      files: body.repo_files,
      structure: body.directory_structure,
      moduleRoot: body.codeflash_config?.module_root ?? null,
    },
  };
}
