import { and, eq, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { consultationTopics } from "#db/schema/consultation-workbench.ts";
import { passages } from "#db/schema/consultations.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { type ConsultationRefusal, mayCutPassages } from "../consultation-policy.ts";
import { standingOn } from "../consultation-standing.ts";
import { loadConsultation } from "../load-consultation.server.ts";
import { keepTopic } from "./keep-topics.server.ts";
import type { TopicAsk } from "./topic-form.ts";

type Refused = ConsultationRefusal | "topic-unknown" | "topic-used" | "too-many-topics";
const mostTopics = 200;

/** Keeps the list of topics: what is renamed is renamed on its passages too, and what passages have is not removed. */
export function changeTopics(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, ...ask }: TopicAsk & { number: string },
): Promise<Decision<object, Refused>> {
  return db.write(async (tx) => {
    const consultation = await loadConsultation(tx, number);
    if (!consultation) return refuse("not-found");
    const at = clock.now();
    const may = mayCutPassages(actor, standingOn(consultation, civilDateOf(at, zone)));
    if (may !== true) return refuse(may);
    const { id } = consultation;
    const before = await namesOf(tx, id);
    if (ask.act === "add") {
      if (before.length >= mostTopics) return refuse("too-many-topics");
      await keepTopic({ tx, ids }, id, ask.name);
    } else {
      const [topic] = await tx
        .select({ name: consultationTopics.name })
        .from(consultationTopics)
        .where(and(eq(consultationTopics.consultationId, id), eq(consultationTopics.id, ask.topic)));
      if (!topic) return refuse("topic-unknown");
      if (ask.act === "remove" && (await isUsed(tx, id, topic.name))) return refuse("topic-used");
      await tx.delete(consultationTopics).where(eq(consultationTopics.id, ask.topic));
      if (ask.act === "rename") {
        await keepTopic({ tx, ids }, id, ask.name);
        const those = and(eq(passages.consultationId, id), eq(passages.topic, topic.name));
        await tx.update(passages).set({ topic: ask.name }).where(those);
      }
    }
    const topics = (await namesOf(tx, id)).length;
    await appendEvent(
      tx,
      { actor, role: "coordinator", at },
      { type: "TopicsKept", subject: about("consultation", id), particulars: { topics } },
    );
    return { ok: true };
  });
}

const namesOf = (tx: Tx, consultationId: string) =>
  tx
    .select({ name: consultationTopics.name })
    .from(consultationTopics)
    .where(eq(consultationTopics.consultationId, consultationId));

async function isUsed(tx: Tx, consultationId: string, topic: string): Promise<boolean> {
  const rows = await tx
    .select({ one: sql`1` })
    .from(passages)
    .where(and(eq(passages.consultationId, consultationId), eq(passages.topic, topic)))
    .limit(1);
  return rows.length > 0;
}
