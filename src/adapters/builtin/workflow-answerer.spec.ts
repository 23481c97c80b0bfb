import { writtenRepositories } from '../../../test/fakes/repositories';
import { planOf, stepsRead } from '../../../test/fakes/workflow-answers';
import { GenerateWorkflowTask } from '../../domain/setup/generate-workflow.task';
import { Repository } from '../../domain/setup/repository';
import { type SetupPlan, wholeSteps } from '../../domain/setup/setup-plan';
import { type WorkflowStep } from '../../domain/setup/workflow-step';
import { type Task } from '../../domain/task';
import { WorkflowAnswerer } from './workflow-answerer';

const caller = { userId: 'ada', organizationId: null, storesCode: true } as unknown as Task['caller'];
const repository = new Repository({ files: {}, structure: null, moduleRoot: null });
const planned = writtenRepositories().flatMap((written) => {
  const plan = planOf(written);
  return plan ? [{ name: written.name, plan }] : [];
});

/** What the use case reads of the answer. */
function read(plan: SetupPlan) {
  return stepsRead(new WorkflowAnswerer().answer(new GenerateWorkflowTask(caller, repository, plan)), plan);
}

it.each(planned)('gives the steps of the plan: $name', ({ plan }) => {
  expect(plan.steps.length).toBeGreaterThan(0);
  expect(read(plan)).toEqual(wholeSteps(plan, plan.steps));
});

it('gives every part of a step', () => {
  const { plan } = planned[0]!;
  const step: WorkflowStep = {
    name: 'Build: "all" <of> it',
    run: `${plan.manager.install(plan.project).join('\n')}\n\techo "a\\b" '<plan>' # – ü`,
    env: { WHERE: 'here\nand <there>' },
    shell: 'bash',
    workingDirectory: 'a/b',
  };
  expect(read({ ...plan, steps: [step] })).toEqual(wholeSteps(plan, [step]));
});

it('gives what cannot be read as steps where there are none', () => {
  const { plan } = planned[0]!;
  expect(read({ ...plan, steps: [] })).toMatchObject({ reason: 'unreadable' });
});
