import { eq } from "drizzle-orm";
import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { takeNumber } from "#app/domain/audit/take-number.server.ts";
import { about } from "#app/domain/events.ts";
import type { Deps } from "#app/platform/deps.ts";
import { needFollows, needMovesMade, needs, reviews } from "#db/schema/needs.ts";

type Writing = Pick<Deps, "db" | "ids" | "clock">;

/** Rows like those of the need with that number, under new names and with other words, in one transaction. */
export async function writeLike(deps: Writing, given: { like: string; key: string; words: string }) {
  const sample = await sampleOf(deps, given.like);
  const id = deps.ids.next();
  const at = deps.clock.now();
  await deps.db.write(async (tx) => {
    const number = `B-${await takeNumber(tx, "bench")}`;
    const own = { id, number, submissionKey: `bench:${given.key}`, words: given.words };
    await tx.insert(needs).values({ ...sample.need, ...own, submittedAt: at, updatedAt: at });
    for (const follow of sample.follows) await tx.insert(needFollows).values({ ...follow, needId: id, at });
    for (const review of sample.reviews)
      await tx
        .insert(reviews)
        .values({ ...review, id: deps.ids.next(), subjectId: id, needId: id, openedAt: at });
    const particulars = { number, channel: "web", publication: "published" };
    const event = {
      type: "NeedSubmitted",
      subject: about("need", id),
      particulars: { ...particulars, unitId: null, plannerId: null, ruleId: null },
    } as const;
    const eventSeq = await appendEvent(
      tx,
      { actor: { kind: "system", job: "bench" }, role: "author", at },
      event,
    );
    for (const move of sample.moves)
      await tx.insert(needMovesMade).values({ ...move, id: deps.ids.next(), needId: id, at, eventSeq });
  });
}

type Sample = Awaited<ReturnType<typeof readSample>>;
const samples = new Map<string, Promise<Sample>>();

function sampleOf(deps: Writing, number: string): Promise<Sample> {
  const known = samples.get(number) ?? readSample(deps, number);
  samples.set(number, known);
  return known;
}

async function readSample({ db }: Writing, number: string) {
  const [need] = await db.read.select().from(needs).where(eq(needs.number, number));
  if (!need) throw new Error(`no need ${number}`);
  const of = need.id;
  return {
    need,
    moves: await db.read.select().from(needMovesMade).where(eq(needMovesMade.needId, of)),
    follows: await db.read.select().from(needFollows).where(eq(needFollows.needId, of)),
    reviews: await db.read.select().from(reviews).where(eq(reviews.needId, of)),
  };
}
