import { type Caller } from '../caller';
import { Task } from '../task';
import { type Repository } from './repository';
import { type SetupPlan } from './setup-plan';

/** The client asks for Python projects alone. */
export const WORKFLOW_LANGUAGE = 'python';

/** Asks for the steps of a workflow that prepares a repository for the client; it belongs to no trace. */
export class GenerateWorkflowTask extends Task {
  readonly callType = 'workflow_gen';

  constructor(
    caller: Caller,
    readonly repository: Repository,
    /** What the files alone come to. */
    readonly plan: SetupPlan,
  ) {
    super(caller, '');
  }
}
