import type { Condition, Question, Questionnaire } from "#app/domain/consultations/surveys/questionnaire.ts";

const said = (zh: string) => ({ zh, en: "" });
const options = (...names: string[]) => names.map((zh, at) => ({ id: `c${at + 1}`, ...said(zh) }));
type Common = { id: string; required?: boolean; shownIf?: Condition | null };
const common = ({ id, required = false, shownIf = null }: Common) => ({
  ...{ id, required, shownIf, asks: said(`题 ${id}`) },
});

export const aSingle = (of: Common, ...names: string[]): Question => ({
  ...common(of),
  ...({ kind: "single", other: true } as const),
  options: options(...names),
});
export const aMultiple = (of: Common & { most?: number }, ...names: string[]): Question => ({
  ...common(of),
  ...({ kind: "multiple", other: false, least: null } as const),
  ...{ most: of.most ?? null, options: options(...names) },
});
export const aText = (of: Common): Question => ({ ...common(of), kind: "text", signs: 500 });
/** So many rows, each good or bad. */
export const aMatrix = (of: Common, rows: number): Question => ({
  ...{ ...common(of), kind: "matrix", options: options("好", "不好") },
  rows: Array.from({ length: rows }, (_, at) => ({ id: `r${at + 1}`, ...said(`行 ${at + 1}`) })),
});

/** One of every kind; q3 comes only to who says the bridge, and q9 on the second page to who rates 1 or 2. */
export const aQuestionnaire = (): Questionnaire => ({
  lead: said("请您作答。"),
  last: 20,
  sections: [
    {
      ...{ id: "s1", title: said("出行"), shownIf: null },
      questions: [
        aSingle({ id: "q1", required: true }, "桥", "路"),
        aMultiple({ id: "q2", most: 2 }, "早", "中", "晚"),
        aText({ id: "q3", shownIf: { question: "q1", is: ["c1"] } }),
        { ...common({ id: "q4" }), kind: "ranking", options: options("树", "灯", "椅"), places: 2 },
        { ...common({ id: "q5" }), kind: "rating", levels: 5, low: said("差"), high: said("好") },
      ],
    },
    {
      ...{ id: "s2", title: said("其他"), shownIf: null },
      questions: [
        {
          ...{ ...common({ id: "q6" }), kind: "matrix", options: options("满意", "不满意") },
          rows: [
            { id: "r1", ...said("公交") },
            { id: "r2", ...said("停车") },
          ],
        },
        {
          ...{ ...common({ id: "q7" }), kind: "number", least: 0, most: 100, whole: false },
          unit: said("分钟"),
        },
        { ...common({ id: "q8" }), kind: "map", layer: "" },
        aText({ id: "q9", shownIf: { question: "q5", is: ["1", "2"] } }),
      ],
    },
  ],
});
