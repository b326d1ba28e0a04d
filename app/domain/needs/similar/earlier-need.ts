import type { NeedState } from "../need-states.ts";

/** A matter that the same person asked about before: they are told how it goes rather than asked again (domain.md 4). */
export type EarlierNeed = {
  number: string;
  title: string;
  state: NeedState;
  submittedAt: string;
  dueOn: string | null;
};
