import { readFile } from "node:fs/promises";
import { z } from "zod";
import { consultationKinds } from "#app/domain/consultations/consultation-terms.ts";
import { verdictGrades } from "#app/domain/consultations/result/verdict.ts";
import { geometrySchema } from "#app/domain/geo/geometry.ts";
import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";

const passage = z.object({
  ...{ topic: z.string(), unit: z.string(), adoption: z.enum(opinionAdoptions), reason: z.string() },
  followUp: z.string().nullable(),
  /** Where it is about something else than its letter. */
  subject: z.string().optional(),
});
/** What a contribution points at: words of its clause, a drawing on the map, a square of a sheet. */
const points = z.object({
  ...{ quote: z.string().optional(), nth: z.number().int().optional() },
  place: z.object({ label: z.string(), geometry: geometrySchema }).optional(),
  pin: z.object({ sheet: z.string(), square: z.string() }).optional(),
});
const contribution = z.object({
  author: z.string().optional(),
  /** Came as a letter, and was entered by the office. */
  paper: z.object({ kind: z.enum(["individual", "organisation"]), name: z.string() }).optional(),
  ...{ daysAgo: z.number().int(), subject: z.string(), words: z.string() },
  points: points.default({}),
  /** What was made of each, in the order of the letter. */
  passages: z.array(passage),
});

const consultation = z.object({
  ...{ key: z.string(), title: z.string(), kind: z.enum(consultationKinds), words: z.string() },
  ...{ contact: z.string(), ways: z.string(), subjects: z.array(z.string()) },
  /** Less than nothing is still to come. */
  opensDaysAgo: z.number().int(),
  /** How many days after its opening it closes. */
  days: z.number().int(),
  /** Drawings in `sheets/` that lie open with it. */
  sheets: z.array(z.object({ file: z.string(), title: z.string() })).default([]),
  contributions: z.array(contribution),
  /** While it runs: passages of its contributions, counted from one, that are with a unit, and what that unit drafted. */
  study: z
    .array(
      z.object({
        ...{ letter: z.number().int(), passage: z.number().int(), topic: z.string(), unit: z.string() },
        daysAgo: z.number().int(),
        draft: z
          .object({ daysAgo: z.number().int(), adoption: z.enum(opinionAdoptions), reason: z.string() })
          .optional(),
      }),
    )
    .default([]),
  /** Letters that the office listed and brought in as a table; what was made of those that no other one says before. */
  table: z
    .object({
      ...{ name: z.string(), daysAgo: z.number().int(), subject: z.string() },
      letters: z.array(
        z.object({
          ...{ channel: z.string(), name: z.string(), organisation: z.string() },
          ...{ daysAgo: z.number().int(), words: z.string() },
        }),
      ),
      passages: z.array(z.array(passage)),
    })
    .optional(),
  /** What is opened from its adopted passages of a topic. */
  task: z
    .object({
      ...{ topic: z.string(), title: z.string(), leadUnitId: z.string(), officer: z.string() },
      ...{ clauseRefs: z.array(z.string()), measure: z.string(), measureUnit: z.string() },
      ...{ target: z.number(), funds: z.number(), startInDays: z.number(), dueInDays: z.number() },
      ...{ placeLabel: z.string(), geometry: geometrySchema, words: z.string() },
    })
    .optional(),
  /** What those who wrote say of the result, by the place of their letter. */
  verdicts: z
    .array(z.object({ by: z.string(), place: z.number(), grade: z.enum(verdictGrades), words: z.string() }))
    .default([]),
  /** The statement of one whose result is published. */
  result: z.string().optional(),
});
export type DemoConsultation = z.output<typeof consultation>;

/** The consultations of the demo: one with its result, one that runs, one to come. Throws when the file does not fit its shape. */
export const demoConsultations = async (): Promise<DemoConsultation[]> =>
  z
    .array(consultation)
    .parse(JSON.parse(await readFile(new URL("./consultations.json", import.meta.url), "utf8")));
