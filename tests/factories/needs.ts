import { representativePoint } from "#app/domain/geo/representative-point.ts";
import { isPublicNeed } from "#app/domain/needs/need-policy.ts";
import { needComments, needMovesMade, needs } from "#db/schema/needs.ts";
import { answers } from "#db/schema/responses.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

type Row = typeof needs.$inferInsert;
export type Need = typeof needs.$inferSelect;

let made = 0;

/** A need in the database as it stands: published, assigned to 柳湾街道, at 文昌小学. Rows only: no event, no move. */
export async function aNeed(
  { db, clock, ids }: Pick<TestPortal, "db" | "clock" | "ids">,
  given: Partial<Row> = {},
): Promise<Need> {
  made += 1;
  const geometry =
    given.geometry === undefined
      ? { type: "Point" as const, coordinates: [118.6039, 30.2853] as [number, number] }
      : given.geometry;
  const [lon, lat] = geometry ? representativePoint(geometry) : [null, null];
  const row: Row = {
    id: ids.next(),
    number: `2026-${String(made).padStart(6, "0")}`,
    title: "小学门口没有人行道",
    words: "文昌小学东门到公交站没有人行道，早晚接送时很挤。",
    kind: "suggestion",
    category: "transport",
    visibility: "public",
    publication: "published",
    state: "assigned",
    channel: "web",
    authorName: "陈**",
    geometry,
    lon,
    lat,
    placeLabel: "文昌小学东门",
    territoryId: "liuwan",
    unitId: "liuwan-office",
    submittedAt: clock.now(),
    updatedAt: clock.now(),
    isPublic: false,
    ...given,
  };
  const whole = { ...row, isPublic: given.isPublic ?? isPublicNeed(row) };
  const [need] = await db.write((tx) => tx.insert(needs).values(whole).returning());
  if (!need) throw new Error("no need was inserted");
  return need;
}

/** A comment on a need, published unless said otherwise. */
export async function aComment(
  { db, clock, ids }: Pick<TestPortal, "db" | "clock" | "ids">,
  needId: string,
  given: Partial<typeof needComments.$inferInsert> = {},
) {
  const row = {
    id: ids.next(),
    needId,
    authorName: "王**",
    authorRole: "resident",
    words: "我家孩子也在这里上学。",
    publication: "published" as const,
    at: clock.now(),
    ...given,
  };
  await db.write((tx) => tx.insert(needComments).values(row));
  return row;
}

/** A move that a need has made, with its words. */
export async function aMove(
  { db, clock, ids }: Pick<TestPortal, "db" | "clock" | "ids">,
  needId: string,
  given: Partial<typeof needMovesMade.$inferInsert> &
    Pick<typeof needMovesMade.$inferInsert, "move" | "toState">,
) {
  const row = { id: ids.next(), needId, at: clock.now(), byRole: "planner", eventSeq: 0, ...given };
  await db.write((tx) => tx.insert(needMovesMade).values(row));
  return row;
}

/** An official answer, adopted in part, with reasons, basis and next step. */
export async function anAnswer(
  { db, clock, ids }: Pick<TestPortal, "db" | "clock" | "ids">,
  needId: string,
  given: Partial<typeof answers.$inferInsert> = {},
) {
  const row: typeof answers.$inferInsert = {
    id: ids.next(),
    needId,
    kind: "official",
    round: 1,
    result: "partly-adopted",
    reasons: "东门段道路红线宽 16 米，可在北侧划出 2 米临时步行道；永久人行道须一并论证。",
    basis: "总体规划第42条",
    nextStep: "现场踏勘，欢迎附议人参加",
    unitId: "liuwan-office",
    byRole: "planner",
    at: clock.now(),
    ...given,
  };
  await db.write((tx) => tx.insert(answers).values(row));
  return row;
}
