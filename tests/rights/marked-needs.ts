import { eq } from "drizzle-orm";
import { expect, vi } from "vitest";
import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { about } from "#app/domain/events.ts";
import { mergeNeeds } from "#app/domain/needs/merge-needs.server.ts";
import { pendingReactions } from "#db/schema/audit.ts";
import { needFollows, needSupports } from "#db/schema/needs.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { summaryNeeds, summaryQuotes } from "#db/schema/summaries.ts";
import { taskSources } from "#db/schema/tasks.ts";
import { aComment, anAnswer, type Need } from "#tests/factories/needs.ts";
import { type Subject, subjects } from "./parts.ts";
import { type RightsTown, subjectNeed } from "./rights-town.ts";
import { marksOf } from "./secrets-in-needs.ts";

export type MarkedNeeds = ReadonlyMap<Subject, Need>;

/** A need of each sort, told of, merged, summarised and carried out, so that each place which could tell of it has something to tell. */
export async function markedNeedsOf(town: RightsTown): Promise<MarkedNeeds> {
  const needs = new Map<Subject, Need>();
  for (const subject of subjects) needs.set(subject, await aMarkedNeed(town, subject));
  await tellEverybody(town, needs);
  await mergeHiddenIntoOpen(town, needs);
  await summarise(town, needs);
  await reactionsAreDone(town);
  return needs;
}

/** A need full of unmistakable words, with an answer, a comment, and a stranger who supports and follows it. */
async function aMarkedNeed(town: RightsTown, subject: Subject): Promise<Need> {
  const { deps, people } = town;
  const { title, words, place, name } = marksOf(subject);
  const need = await subjectNeed(town, subject, {
    ...{ title, words, placeLabel: place, authorName: name, state: "answered" },
    geometry: { type: "Point", coordinates: [118.6123 + subjects.indexOf(subject) / 1000, 30.2877] },
  });
  await anAnswer(deps, need.id, { reasons: words, nextStep: words, byId: people.officer.id });
  await aComment(deps, need.id, { words, authorName: name, authorId: people.author.id });
  const mine = { needId: need.id, personId: people.neighbour.id, at: deps.clock.now() };
  await deps.db.write(async (tx) => {
    await tx.insert(needFollows).values(mine);
    await tx.insert(needSupports).values(mine);
  });
  return need;
}

/** Everything that tells people happens to each need; who may not know of it must not hear of it. */
async function tellEverybody({ deps, people }: RightsTown, needs: MarkedNeeds) {
  for (const { id } of needs.values()) {
    await deps.db.write(async (tx) => {
      const by = { actor: people.officer, role: "officer", at: deps.clock.now() };
      const subject = about("need", id);
      const moved = { from: "in-progress", to: "answered" } as const;
      const answer = { ...moved, answerId: "an-answer", result: "adopted" };
      await appendEvent(tx, by, { type: "NeedAnswered", subject, particulars: answer });
      await appendEvent(tx, by, {
        type: "NeedExtended",
        subject,
        particulars: { days: 3, due: "2027-01-05" },
      });
      await appendEvent(tx, by, {
        type: "NeedReopened",
        subject,
        particulars: { from: "answered", to: "reopened", round: 2 },
      });
    });
  }
}

/** Links between needs: three hidden ones go into the open one. */
async function mergeHiddenIntoOpen(town: RightsTown, needs: MarkedNeeds) {
  const into = needs.get("open")?.number ?? "";
  for (const subject of ["officeOnly", "held"] as const) {
    const need = needs.get(subject);
    const made = await mergeNeeds(town.deps, town.people.coordinator, {
      ...{ needId: need?.id ?? "", target: into, reason: marksOf(subject).words },
    });
    expect(made, subject).toMatchObject({ ok: true });
  }
}

/** All of them in the town's published summary and its task, with a quote of each for good measure. */
async function summarise({ deps: { db } }: RightsTown, needs: MarkedNeeds) {
  await db.write(async (tx) => {
    for (const [place, [subject, need]] of [...needs].entries()) {
      await tx.insert(summaryNeeds).values({ summaryId: "published", needId: need.id });
      const quote = { summaryId: "published", position: place, needId: need.id };
      if (subject === "report") await tx.insert(summaryQuotes).values({ ...quote, words: need.words });
    }
    await tx.insert(taskSources).values({ taskId: "running", kind: "summary", ref: "published" });
  });
}

async function reactionsAreDone({ deps }: RightsTown) {
  const { read } = deps.db;
  const left = async () =>
    (await read.select().from(pendingReactions)).length +
    (await read.select().from(deliveries).where(eq(deliveries.state, "pending"))).length;
  await vi.waitFor(async () => expect(await left()).toBe(0), { timeout: 50_000, interval: 300 });
}
