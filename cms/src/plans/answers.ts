/** What the CMS tells its admin of what is planned. All words are in Dutch; instants are in ISO 8601. */
import type { Subject } from '../publication/answers.ts';

export type PlannedAct = 'publish' | 'unpublish';

export interface Plan extends Subject {
  readonly id: number;
  readonly act: PlannedAct;
  readonly title: string;
  readonly at: string;
  /** The same as the clock on a Dutch wall shows it, such as 2027-03-28T10:00. */
  readonly wall: string;
  readonly state: 'planned' | 'done' | 'failed';
  readonly settledAt: string | null;
  /** Why it failed, or what else there is to say. */
  readonly message: string | null;
  /** In whose name it is done; null for who may not see names. */
  readonly planner: string | null;
  /** Whether the person who asks may change or cancel it. */
  readonly mayChange: boolean;
}

/** What was planned, and what the person should know about that. */
export interface Planned {
  readonly plan: Plan;
  readonly remarks: readonly string[];
}
