import { eq } from "drizzle-orm";
import { keepVersion } from "#app/domain/plans/keep-version.server.ts";
import type { ClauseText, PlanDraft } from "#app/domain/plans/plan-draft.ts";
import { showFirst } from "#app/domain/plans/show-version.server.ts";
import { randomIds } from "#app/platform/ids.ts";
import { openDatabase, type Tx } from "#db/client.ts";
import { insertMany } from "#db/insert-many.ts";
import { needs } from "#db/schema/needs.ts";
import { planNotices, planOpinions } from "#db/schema/notices.ts";
import { taskSources, tasks } from "#db/schema/tasks.ts";
import { aClause, aPlanDraft } from "../factories/plans.ts";

export const largePlan = "bench-plan";
type Size = { clauses: number; opinions: number };
const anchorOf = (place: number, { clauses }: Size) => `c${1 + ((place * 7) % clauses)}`;

/** Lays a large plan open in the portal's own data, and hangs opinions, needs and tasks on its clauses. */
export async function layLargePlanOpen(data: string, size: Size): Promise<void> {
  const db = await openDatabase(`file:${data}/wenji.db`);
  const [need] = await db.read.select().from(needs).where(eq(needs.isPublic, true)).limit(1);
  const [task] = await db.read.select().from(tasks).limit(1);
  const [like] = await db.read.select().from(planNotices).limit(1);
  if (!need || !task || !like) throw new Error("the demo has no need, task or notice");
  const ids = randomIds;
  await db.write(async (tx) => {
    await keepPlan(tx, size);
    const days = { opensOn: "2020-01-01", closesOn: "2999-12-31", announcedAt: null, withdrawnAt: null };
    const notice = { ...like, ...days, id: "bench-notice", number: "GS-bench", planId: largePlan };
    await tx.insert(planNotices).values({ ...notice, versionId: largePlan });
    await insertMany(
      tx,
      planOpinions,
      Array.from({ length: size.opinions }, (_each, place) => ({
        ...{ id: ids.next(), noticeId: notice.id, planId: largePlan, position: place + 1 },
        ...{ anchor: anchorOf(place, size), layer: null, featureKey: null, words: "希望先补齐人行道。" },
        ...{ authorName: "居民", authorRole: "resident", interested: false, at: like.openedAt },
        ...{ publication: place % 50 === 0 ? ("refused" as const) : ("published" as const) },
      })),
    );
    await insertMany(
      tx,
      needs,
      Array.from({ length: size.opinions / 10 }, (_each, place) => ({
        ...{ ...need, id: ids.next(), number: `P-${place}`, submissionKey: null, sourceKey: null },
        ...{ planId: largePlan, clauseAnchor: anchorOf(place, size), isOpen: false },
      })),
    );
    const hung = Array.from({ length: size.clauses / 8 }, (_each, place) => ({
      ...{ ...task, id: ids.next(), number: `P-${place}`, title: `第${place + 1}段人行道补齐` },
      anchor: anchorOf(place, size),
    }));
    await insertMany(
      tx,
      tasks,
      hung.map(({ anchor: _, ...row }) => row),
    );
    await insertMany(
      tx,
      taskSources,
      hung.map(({ id, anchor }) => ({
        ...{ taskId: id, kind: "clause" as const, ref: `${largePlan}#${anchor}` },
      })),
    );
  });
  db.close();
}

async function keepPlan(tx: Tx, size: Size) {
  const madeAt = "2026-01-05T00:00:00.000Z";
  const reviewed = { secrecyReview: { who: "甲", when: "2026-01-05", basis: "乙" }, exemption: "文本" };
  const standing = { id: largePlan, state: "on-notice", madeAt, shownAt: madeAt, ...reviewed } as const;
  await keepVersion(tx, largeDraft(size), standing);
  await showFirst(tx, largePlan, standing.id);
}

const terms = ["蓝绿空间", "社区生活圈", "城镇开发边界", "步行网络", "生态保护红线", "工业遗存"];

function largeDraft({ clauses }: Size): PlanDraft {
  return aPlanDraft({
    head: { id: largePlan, title: "大规模规划", titleEn: "A large plan" },
    clauses: Array.from({ length: clauses }, (_each, place) => clauseAt(place)),
    terms: terms.map((term, place) => ({
      ...{ term, meaning: `${term}是指规划确定的范围和其中的设施。`, anchor: `c${place + 1}` },
    })),
    indicators: Array.from({ length: 12 }, (_each, place) => ({
      ...{ code: `i${place}`, name: `指标${place}`, nameEn: `Indicator ${place}`, unit: "%", source: "统计" },
      ...{ base: { year: 2020, value: 38 }, current: { year: 2024, value: 40 } },
      ...{ targets: [{ year: 2035, value: 42 }], nature: "binding", goal: "g1", anchor: `c${place + 1}` },
    })),
    goals: Array.from({ length: 6 }, (_each, place) => ({
      ...{ code: `g${place}`, kind: place === 0 ? "goal" : "strategy", parent: place === 0 ? null : "g0" },
      ...{ title: `目标${place}`, titleEn: `Goal ${place}`, anchor: `c${place + 1}` },
    })),
    layers: [aLayer()],
  });
}

function clauseAt(place: number): ClauseText {
  const term = terms[place % terms.length] ?? "";
  const words = `第${place + 1}项：补齐${term}，**步行15分钟覆盖率**达到90%，逐年公布，接受社会监督。`;
  const list = "- 学校、菜市场之间设置连续步行道\n- 夜间照明不影响居住\n- 盲道不得中断";
  const row = (year: number) => `| ${year} | 北岸步行道 | ${year % 90} | 公里 |`;
  const table = `| 年份 | 内容 | 数量 | 单位 |\n| --- | --- | --- | --- |\n${[2026, 2027, 2028, 2029].map(row).join("\n")}`;
  const more = [words.replace("补齐", "保持"), list, ...(place % 10 === 0 ? [table] : [])];
  return aClause(`c${place + 1}`, {
    ...{
      number: `第${place + 1}条`,
      heading: `${term}建设`,
      chapter: `第${Math.floor(place / 20) + 1}章 布局`,
    },
    words: [
      words,
      more[place % 3 === 0 ? 1 : 0],
      ...more.slice(2),
      ...(place === 4 ? ["{{layer-zones}}"] : []),
    ].join("\n\n"),
  });
}

function aLayer(): PlanDraft["layers"][number] {
  const ring = (lon: number): [number, number][] =>
    [0, 1, 2, 3, 0].map((turn) => [
      lon + (turn === 1 || turn === 2 ? 0.001 : 0),
      30.27 + (turn > 1 ? 0.002 : 0),
    ]);
  return {
    ...{ code: "zones", kind: "zone", name: "分区", nameEn: "Zones", precision: 5 },
    ...{
      secrecyReview: { who: "甲", when: "2026-01-05", basis: "乙" },
      reviewNumber: "审图号1",
      exemption: null,
    },
    features: Array.from({ length: 40 }, (_each, place) => ({
      ...{ key: `k${place}`, code: "07", name: `居住区${place}`, nameEn: `Homes ${place}`, anchor: "c5" },
      geometry: { type: "Polygon" as const, coordinates: [ring(118.58 + place / 800)] },
    })),
  };
}
