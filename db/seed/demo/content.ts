import { readFile } from "node:fs/promises";
import { z } from "zod";
import { geometrySchema } from "#app/domain/geo/geometry.ts";
import { needCategories, needKinds, staffChannels, visibilities } from "#app/domain/needs/need-terms.ts";
import { routingRule } from "#app/domain/needs/routing-rule-shape.ts";
import { answerResults } from "#app/domain/responses/answer-terms.ts";
import { taskClasses, taskRungs, taskThemes } from "#app/domain/tasks/task-terms.ts";

const days = z.number().int();
const where = { place: z.string().optional(), geometry: geometrySchema.optional() };
const answer = z.object({
  result: z.enum(answerResults),
  reasons: z.string(),
  basis: z.string(),
  nextStep: z.string(),
  nextStepInDays: days,
  daysAgo: days,
});
const verdict = z.object({
  solved: z.boolean(),
  satisfaction: days.min(1).max(5),
  daysAgo: days,
  words: z.string().optional(),
});
const said = z.object({ daysAgo: days, reason: z.string() });

const demoNeed = z.object({
  key: z.string(),
  daysAgo: days,
  title: z.string(),
  words: z.string(),
  kind: z.enum(needKinds),
  category: z.enum(needCategories),
  visibility: z.enum(visibilities),
  channel: z.enum(staffChannels).optional(),
  author: z.string(),
  state: z.string(),
  supports: days,
  unit: z.string().optional(),
  planClause: z.string().optional(),
  photos: z.array(z.object({ file: z.string(), alternative: z.string() })).default([]),
  comments: z.array(z.object({ author: z.string(), words: z.string(), daysAgo: days })),
  holdingReply: z.object({ words: z.string(), daysAgo: days }).optional(),
  extension: z.object({ days, reason: z.string() }).optional(),
  returns: z.array(z.object({ reason: z.string(), proposedUnit: z.string() })).default([]),
  ruling: z.object({ unit: z.string(), reason: z.string() }).optional(),
  joint: z.object({ units: z.array(z.string()) }).optional(),
  waitingFor: z.object({ question: z.string() }).optional(),
  withdrawal: said.optional(),
  mergedInto: z.string().optional(),
  heldBecause: z.string().optional(),
  answer: answer.optional(),
  verdict: verdict.optional(),
  reopening: said.extend({ answer: answer.optional(), verdict: verdict.optional() }).optional(),
  /** On the outcome of the task that the need went into. */
  taskVerdict: verdict.optional(),
  ...where,
});
export type DemoNeed = z.output<typeof demoNeed>;
export type DemoAnswer = z.output<typeof answer>;
export type DemoVerdict = z.output<typeof verdict>;

const demoPerson = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  email: z.string(),
  phone: z.string(),
  roles: z.array(
    z.object({ role: z.string(), territory: z.string().optional(), unit: z.string().optional() }),
  ),
});
export type DemoPerson = z.output<typeof demoPerson>;

const demoSummary = z.object({
  key: z.string(),
  daysAgo: days,
  title: z.string(),
  asked: z.string(),
  evidence: z.string(),
  needs: z.array(z.string()),
  quotes: z.array(z.object({ need: z.string(), words: z.string() })),
  outcome: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("task"), task: z.string() }),
    z.object({ kind: z.literal("declined"), reason: z.string() }),
    z.object({ kind: z.enum(["draft", "in-review", "published"]) }),
  ]),
});
export type DemoSummary = z.output<typeof demoSummary>;

const demoTask = z.object({
  key: z.string(),
  title: z.string(),
  sources: z.array(z.object({ type: z.string(), key: z.string().optional(), clause: z.string().optional() })),
  class: z.enum(taskClasses),
  theme: z.enum(taskThemes),
  rung: z.enum(taskRungs),
  leadUnit: z.string(),
  supportingUnits: z.array(z.string()),
  startDaysAgo: days,
  dueInDays: days,
  measure: z.string(),
  measureUnit: z.string(),
  target: z.number(),
  state: z.string(),
  funds: z.number().optional(),
  milestones: z.array(
    z.object({
      title: z.string(),
      dueInDays: days,
      reachedDaysAgo: days.optional(),
      evidence: z.string().optional(),
    }),
  ),
  reports: z
    .array(z.object({ daysAgo: days, progress: z.number(), done: z.number(), words: z.string() }))
    .default([]),
  adjustment: z.object({ daysAgo: days, words: z.string(), dueInDays: days, target: z.number() }).optional(),
  finish: z.object({ daysAgo: days, words: z.string(), evidence: z.string() }).optional(),
  ...where,
});
export type DemoTask = z.output<typeof demoTask>;

const demoUnit = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  kind: z.string(),
  phone: z.string(),
});

const files = ["units", "people", "routing-rules", "needs", "summaries", "tasks"] as const;
const parts = {
  units: z.array(demoUnit),
  people: z.array(demoPerson),
  "routing-rules": z.array(routingRule),
  needs: z.array(demoNeed),
  summaries: z.array(demoSummary),
  tasks: z.array(demoTask),
};

export type DemoContent = { [File in keyof typeof parts]: z.output<(typeof parts)[File]> };

/** The demo's words and people as they are written down. Throws when a file does not fit its shape. */
export async function demoContent(): Promise<DemoContent> {
  const texts = await demoTexts();
  const read = <File extends keyof typeof parts>(file: File): unknown => JSON.parse(texts[file] ?? "");
  return {
    units: parts.units.parse(read("units")),
    people: parts.people.parse(read("people")),
    "routing-rules": parts["routing-rules"].parse(read("routing-rules")),
    needs: parts.needs.parse(read("needs")),
    summaries: parts.summaries.parse(read("summaries")),
    tasks: parts.tasks.parse(read("tasks")),
  };
}

/** The same as text, for the demo's fingerprint. */
export async function demoTexts(): Promise<Record<string, string>> {
  const read = (file: string) => readFile(new URL(`./${file}.json`, import.meta.url), "utf8");
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await read(file)] as const)));
}
