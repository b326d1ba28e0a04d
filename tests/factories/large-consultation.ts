import { eq, sql } from "drizzle-orm";
import { appendEvents } from "#app/domain/audit/append-event.server.ts";
import { advanceConsultation } from "#app/domain/consultations/advance-consultation.server.ts";
import { contributorKinds, enteredChannels } from "#app/domain/consultations/consultation-terms.ts";
import { loadConsultation } from "#app/domain/consultations/load-consultation.server.ts";
import { type Taken, takeContributions } from "#app/domain/consultations/take-contribution.server.ts";
import { about } from "#app/domain/events.ts";
import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";
import type { Person } from "#app/domain/people/actor.ts";
import type { Deps } from "#app/platform/deps.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { units } from "#db/schema/people.ts";
import { must } from "./market.ts";

type Filling = Pick<Deps, "db" | "clock" | "ids" | "zone">;
type Asked = { number: string; passages: number };

const aBatch = 1000;
const topics = ["交通", "绿地", "学校", "住房", "水系", "历史文化"];
const places = ["柳湾路", "河口桥", "东门菜场", "三中北侧", "老船厂", "古街南段"];
const wishes = ["应当补齐步行道。", "路灯晚上不亮，", "希望保留大树。", "请增加公交站，", "噪声太大，"];
const reasons = ["已列入近期计划。", "与专项规划不一致，暂不采纳。", "已在条文中写明。", "转有关部门研究。"];

const pick = <Value>(from: readonly Value[], at: number): Value => {
  const found = from[at % from.length];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};

/**
 * Fills a published consultation with letters of three passages each until there are so many passages: of every channel and
 * kind, no two alike, through the one function that writes into the ledger, with its events. Returns how many letters.
 */
export async function fillConsultation(deps: Filling, by: Person, asked: Asked): Promise<number> {
  const consultation = await consultationOf(deps, asked.number);
  const many = Math.ceil(asked.passages / 3);
  const day = consultation.opensOn ?? "2026-03-02";
  for (let from = 0; from < many; from += aBatch) {
    const left = asked.passages - from * 3;
    const batch = Array.from({ length: Math.min(aBatch, many - from) }, (_, place) =>
      aLetter(deps, by, { consultationId: consultation.id, day }, from + place, left - place * 3),
    );
    await deps.db.write(
      (tx) => takeContributions(tx, deps, { actor: by, role: "coordinator" }, consultation, batch),
      "large",
    );
  }
  return many;
}

/** Decides all its passages as a coordinator would, each with its unit, topic, reason and event, and lets every letter be shown. */
export async function decideAll(deps: Filling, by: Person, number: string): Promise<void> {
  const { id } = await consultationOf(deps, number);
  const unitIds = (await deps.db.read.select({ id: units.id }).from(units)).map((unit) => unit.id);
  await deps.db.write(async (tx) => {
    const of = eq(contributions.consultationId, id);
    await tx.update(contributions).set({ splitBy: by.id, publication: "published" }).where(of);
    await tx.run(
      sql`UPDATE reviews SET outcome = 'released', settled_at = ${deps.clock.now()}, settled_by = ${by.id}
          WHERE subject_kind = 'contribution' AND settled_at IS NULL
          AND subject_id IN (SELECT id FROM contributions WHERE consultation_id = ${id})`,
    );
  }, "large");
  const all = await deps.db.read
    .select({ passageId: passages.id })
    .from(passages)
    .where(eq(passages.consultationId, id));
  for (let from = 0; from < all.length; from += aBatch)
    await deps.db.write(async (tx) => {
      const at = deps.clock.now();
      const made = all.slice(from, from + aBatch).map(({ passageId }, place) => {
        const turn = from + place;
        const said = { unitId: pick(unitIds, turn), adoption: pick(opinionAdoptions, turn) };
        return { passageId, ...said, topic: pick(topics, turn), reason: pick(reasons, turn) };
      });
      await tx.run(
        sql`UPDATE passages SET unit_id = said.value ->> 'unitId', adoption = said.value ->> 'adoption',
              topic = said.value ->> 'topic', reason = said.value ->> 'reason', decided_by = ${by.id},
              decided_at = ${at}, revision = revision + 1
            FROM json_each(${JSON.stringify(made)}) said WHERE passages.id = said.value ->> 'passageId'`,
      );
      await appendEvents(
        tx,
        { actor: by, role: "coordinator", at },
        made.map(({ passageId, adoption, unitId }) => ({
          type: "PassageDecided",
          subject: about("consultation", id),
          particulars: { passageId, adoption, unitId },
        })),
      );
    }, "large");
}

/** Moves a consultation whose days are over and whose passages are decided to its published result. */
export async function answerConsultation(deps: Filling, by: Person, reviewer: Person, number: string) {
  for (const move of ["collate", "conclude", "review", "answer"] as const) {
    const { revision } = await consultationOf(deps, number);
    const actor = move === "review" ? reviewer : by;
    must(await advanceConsultation(deps, actor, { number, revision, move, statement: "感谢参与。" }));
  }
}

async function consultationOf({ db }: Filling, number: string) {
  const row = await loadConsultation(db.read, number);
  if (!row) throw new Error(`no consultation ${number}`);
  return row;
}

/** The n-th letter: three paragraphs, fewer at the end, which the program cuts into as many passages. */
function aLetter(
  { ids, clock }: Filling,
  by: Person,
  { consultationId, day }: { consultationId: string; day: string },
  turn: number,
  left: number,
): Taken {
  const kind = pick(contributorKinds, turn % 7 < 5 ? 0 : turn);
  const name = kind === "individual" ? `住户${turn}` : `第${turn}单位`;
  const lines = Array.from({ length: Math.min(3, left) }, (_, line) => {
    const place = `${pick(places, turn + line)}${turn * 3 + line}号`;
    return `${place}${pick(wishes, turn + line)}${pick(wishes, turn + line + 1)}望研究。`;
  });
  return {
    ...{ id: ids.next(), consultationId, channel: pick(enteredChannels, turn), kind, subject: "" },
    ...{ authorName: name, enteredBy: by.id, words: lines.join("\n"), at: clock.now(), receivedOn: day },
    ...{ organisation: kind === "organisation" ? name : null, mayPublish: turn % 10 !== 0 },
    ...(kind === "market-entity" ? { entityName: name, entityStake: "在范围内有用地" } : {}),
    why: turn % 10 === 0 ? undefined : "entered-by-staff",
  };
}
