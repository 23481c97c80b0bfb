import { YamlAndToml } from '../../src/adapters/documents/yaml-and-toml';
import { type Refusal } from '../../src/domain/candidate';
import { readSteps } from '../../src/domain/setup/read-steps';
import { Repository } from '../../src/domain/setup/repository';
import { planSetup, type SetupPlan } from '../../src/domain/setup/setup-plan';
import { type WorkflowStep } from '../../src/domain/setup/workflow-step';
import { workflowRequest, type WrittenRepository } from './repositories';

/** What reading a repository of the fixtures alone comes to. */
export function planOf(written: WrittenRepository): SetupPlan | null {
  const { repo_files: files, directory_structure: structure, codeflash_config } = workflowRequest(written);
  return planSetup(new Repository({ files, structure, moduleRoot: codeflash_config.module_root }), new YamlAndToml());
}

/** What the use case reads of an answer. */
export function stepsRead(answer: string, plan: SetupPlan): WorkflowStep[] | Refusal {
  return readSteps(answer, plan, new YamlAndToml());
}
