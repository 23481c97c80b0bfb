import { type Plan } from './access/plans';

/** Who makes a request, as the API key tells. */
export interface Caller {
  userId: string;
  /** Last four characters of the key: all that logs ever see of it. */
  keySuffix: string;
  plan: Plan;
  organizationId: string | null;
  /** False when neither source, prompt, answer nor explanation of this caller may reach database or logs. */
  mayStoreCode: boolean;
}
