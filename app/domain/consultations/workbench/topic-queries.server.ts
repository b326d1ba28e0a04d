import { asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationTopics } from "#db/schema/consultation-workbench.ts";
import { talliesOf } from "../result/tallies.server.ts";
import type { TopicLine } from "./workbench-view.ts";

/** More than a form can offer. */
const mostSuggested = 200;

/** The topics of a consultation, and after them words that other consultations used. */
export async function topicChoices(reads: Reads, consultationId: string): Promise<string[]> {
  const own = await reads
    .select({ name: consultationTopics.name })
    .from(consultationTopics)
    .where(eq(consultationTopics.consultationId, consultationId))
    .orderBy(asc(consultationTopics.name))
    .limit(mostSuggested);
  const others = await reads
    .selectDistinct({ name: consultationTopics.name })
    .from(consultationTopics)
    .limit(mostSuggested);
  return [...new Set([...own, ...others].map(({ name }) => name))];
}

/** The topics of a consultation, each with how many passages have it. */
export async function topicLines(reads: Reads, consultationId: string): Promise<TopicLine[]> {
  const { id, name } = consultationTopics;
  const rows = await reads
    .select({ id, name })
    .from(consultationTopics)
    .where(eq(consultationTopics.consultationId, consultationId))
    .orderBy(asc(name))
    .limit(mostSuggested);
  const counts = await tallySums(reads, consultationId, "topic");
  return rows.map((row) => ({ ...row, many: counts[row.name] ?? 0 }));
}

/** How many passages a consultation has under each topic, subject or unit; `""` are those that have none. */
export async function tallySums(
  reads: Reads,
  consultationId: string,
  tally: "topic" | "subject" | "unit",
): Promise<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const { part, many } of await talliesOf(reads, consultationId, tally))
    sums.set(part, (sums.get(part) ?? 0) + many);
  return Object.fromEntries(sums);
}
