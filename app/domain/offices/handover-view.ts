import type { HandoverState } from "./handover-states.ts";

type Named = { name: string; nameEn: string };

/** A hand-over as the two planners see it. */
export type Handover = {
  id: string;
  territory: Named;
  fromId: string;
  toId: string;
  fromName: string;
  toName: string;
  onDay: string;
  note: string;
  state: HandoverState;
  cases: number | null;
};
export type CasesInHand = {
  id: string;
  count: number;
  some: { number: string; title: string; dueOn: string | null }[];
};
