import type { ClauseChange } from "../../plans/comparison/compare-clauses.ts";
import type { ConsultationLine } from "../consultation-view.ts";

/** A consultation as a plan's or a clause's page names it, with how many passages its result decided on it. */
export type ConsultedOn = Omit<ConsultationLine, "madeAt" | "revision"> & { passages: number | null };

/** By the anchor of a clause: results that adopted something on it, each with the way there. */
export type LedByResults = Record<string, { title: string; passages: number; href: string }[]>;

/** What became of a clause between the version that was consulted on and the plan's latest public one. */
export type ChangedClause = { planId: string; from: string; to: string; change: ClauseChange };

export type FreshResult = { number: string; title: string; answeredAt: string };
