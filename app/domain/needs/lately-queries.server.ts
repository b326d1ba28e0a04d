import { and, desc, eq, gte, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs, stillOpen } from "#db/schema/needs.ts";
import { answers } from "#db/schema/responses.ts";
import { entityLabel } from "./entity-label.ts";
import type { Lately } from "./lately.ts";
import { officialWords, publicWords } from "./public-words.ts";

const { number, title, state, submittedAt, supportCount, updatedAt } = needs;
const { visibility, entityName, entityId, entityStake } = needs;
const signed = { entityId, entityName, entityStake, visibility };

/** Lines of what moved that the first page has. */
const mostMoved = 8;

/** What the first page tells: what moved last since a moment, what was asked and answered lately, what is open. */
export async function latelyInPublic(reads: Reads, since: string): Promise<Lately> {
  const moved = await reads
    .select({ number, title, state, updatedAt, ...signed })
    .from(needs)
    .where(and(eq(needs.isPublic, true), ne(state, "withdrawn"), gte(updatedAt, since)))
    .orderBy(desc(updatedAt))
    .limit(mostMoved);
  return {
    changed: moved.map(({ number, title, state, updatedAt: at, ...by }) => ({
      ...{ number, state, at, title: publicWords(title) },
      entity: labelOf(by),
    })),
    done: await doneLately(reads),
    open: await openWithMostSupport(reads),
  };
}

async function doneLately(reads: Reads): Promise<Lately["done"]> {
  const rows = await reads
    .select({ id: needs.id, number, asked: title, at: needs.answeredAt, ...signed })
    .from(needs)
    .where(and(eq(needs.isPublic, true), isNotNull(needs.answeredAt)))
    .orderBy(desc(updatedAt))
    .limit(5);
  const given = await reads
    .select({ needId: answers.needId, result: answers.result, nextStep: answers.nextStep })
    .from(answers)
    .where(
      and(
        eq(answers.kind, "official"),
        inArray(
          answers.needId,
          rows.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(desc(answers.at));
  const answered = rows.flatMap(({ id, number, asked, at, ...by }) => {
    const answer = given.find(({ needId }) => needId === id);
    if (!at || !answer) return [];
    const { result, nextStep } = answer;
    const entity = labelOf(by);
    return [{ number, at, result, entity, asked: publicWords(asked), nextStep: officialWords(nextStep) }];
  });
  return answered.sort((one, other) => other.at.localeCompare(one.at));
}

async function openWithMostSupport(reads: Reads): Promise<Lately["open"]> {
  const rows = await reads
    .select({ number, title, state, supportCount, dueOn: needs.dueOn, ...signed })
    .from(needs)
    .where(and(sql`${needs.isPublic} = 1`, stillOpen))
    .orderBy(desc(submittedAt))
    .limit(200);
  return rows
    .sort((one, other) => other.supportCount - one.supportCount)
    .slice(0, 5)
    .map(({ number, title, state, supportCount, dueOn, ...by }) => ({
      ...{ number, state, supportCount, dueOn, title: publicWords(title), entity: labelOf(by) },
    }));
}

type By = Pick<typeof needs.$inferSelect, "entityId" | "entityName" | "entityStake" | "visibility">;
const labelOf = ({ visibility, ...by }: By) => entityLabel(by, null, visibility === "public");
