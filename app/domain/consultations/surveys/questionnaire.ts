import { z } from "zod";

export const questionKinds = [
  "single",
  "multiple",
  "ranking",
  "rating",
  "matrix",
  "number",
  "text",
  "map",
] as const;
export type QuestionKind = (typeof questionKinds)[number];
export const isQuestionKind = (text: unknown): text is QuestionKind =>
  questionKinds.some((kind) => kind === text);

/** What a questionnaire may hold at most. */
export const most = { sections: 20, questions: 60, options: 30, levels: 10, signs: 2000 } as const;
/** What somebody chooses who finds their answer in no option. */
export const otherChoice = "other";

/** Chinese, and English where it was written. */
const words = z.object({ zh: z.string(), en: z.string() });
const option = words.extend({ id: z.string() });
/** Shown only where an earlier question was answered by one of these. */
const condition = z.object({ question: z.string(), is: z.array(z.string()).min(1) });
const common = { id: z.string(), asks: words, required: z.boolean(), shownIf: condition.nullable() };
const options = z.array(option);

const question = z.discriminatedUnion("kind", [
  z.object({ ...common, kind: z.literal("single"), options, other: z.boolean() }),
  z.object({
    ...common,
    kind: z.literal("multiple"),
    ...{ options, other: z.boolean(), least: z.number().nullable(), most: z.number().nullable() },
  }),
  /** `places`: how many are put in order. */
  z.object({ ...common, kind: z.literal("ranking"), options, places: z.number() }),
  z.object({ ...common, kind: z.literal("rating"), levels: z.number(), low: words, high: words }),
  z.object({ ...common, kind: z.literal("matrix"), rows: options, options }),
  z.object({
    ...common,
    kind: z.literal("number"),
    ...{ least: z.number().nullable(), most: z.number().nullable(), whole: z.boolean(), unit: words },
  }),
  z.object({ ...common, kind: z.literal("text"), signs: z.number() }),
  /** `layer`: whose features can be chosen, as `subject-ref.ts` names it; empty is any place. */
  z.object({ ...common, kind: z.literal("map"), layer: z.string() }),
]);

const section = z.object({
  ...{ id: z.string(), title: words, shownIf: condition.nullable(), questions: z.array(question) },
});

export const questionnaireShape = z.object({
  lead: words,
  sections: z.array(section),
  /** The last number that an id was made of: none is used again. */
  last: z.number().int(),
});

export type Words = z.output<typeof words>;
export type Option = z.output<typeof option>;
export type Condition = z.output<typeof condition>;
export type Question = z.output<typeof question>;
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>;
export type Section = z.output<typeof section>;
export type Questionnaire = z.output<typeof questionnaireShape>;

export const emptyQuestionnaire: Questionnaire = { lead: { zh: "", en: "" }, sections: [], last: 0 };

export const questionsIn = ({ sections }: Pick<Questionnaire, "sections">): Question[] =>
  sections.flatMap(({ questions }) => questions);

/** What a condition can name of a question; of other kinds nothing. */
export function conditionChoices(question: Question): string[] {
  switch (question.kind) {
    case "single":
    case "multiple":
      return [...question.options.map(({ id }) => id), ...(question.other ? [otherChoice] : [])];
    case "rating":
      return Array.from({ length: question.levels }, (_, at) => String(at + 1));
    default:
      return [];
  }
}
