import { z } from "zod";
import { isCivilDate } from "../calendar/civil-date.ts";
import type { Geometry } from "../geo/geometry.ts";
import { optionalText, plainLine, plainText } from "../text/plain-text.ts";
import { taskClasses, taskRungs, taskThemes } from "./task-terms.ts";

const day = z.string("field-needed").refine(isCivilDate, "date-not-valid");
const amount = z.coerce.number("field-not-understood").finite("field-not-understood");
const blankAsNothing = (value: unknown) => (value === "" ? undefined : value);
const optionalAmount = z.preprocess(blankAsNothing, amount.nonnegative("field-not-understood").optional());
const degrees = (most: number) =>
  z.preprocess(
    blankAsNothing,
    amount.min(-most, "field-not-understood").max(most, "field-not-understood").optional(),
  );
const version = z.coerce.number("field-not-understood").int().positive();

/** What a task is opened with (domain.md 10). `funds` in 万元; `yearly` targets in the measure's own unit. */
export const taskForm = z
  .object({
    title: plainLine(60),
    class: z.enum(taskClasses, "field-needed"),
    theme: z.enum(taskThemes, "field-needed"),
    rung: z.enum(taskRungs, "field-needed"),
    leadUnitId: z.string("field-needed").min(1, "field-needed"),
    supporting: z.array(z.string()).default([]),
    /** Plan clauses it also carries out, as `planId#anchor`. */
    clause: z.array(z.string()).default([]),
    startOn: day,
    dueOn: day,
    measure: plainLine(80),
    measureUnit: plainLine(12),
    target: amount.positive("target-above-zero"),
    year: z.array(z.string()).default([]),
    yearTarget: z.array(z.string()).default([]),
    funds: optionalAmount,
    fundsArePublic: z.enum(["yes", "no"], "field-needed"),
    placeLabel: plainLine(60),
    lon: degrees(180),
    lat: degrees(90),
    parent: z.string().trim().default(""),
    weight: z.preprocess(
      blankAsNothing,
      amount.positive("field-not-understood").max(1000, "field-not-understood").default(1),
    ),
  })
  .refine(({ startOn, dueOn }) => dueOn >= startOn, { path: ["dueOn"], message: "due-before-start" })
  .refine(({ lon, lat }) => (lon === undefined) === (lat === undefined), {
    path: ["lat"],
    message: "place-needs-both",
  })
  .refine(({ year, yearTarget }) => yearlyOf(year, yearTarget) !== undefined, {
    path: ["year"],
    message: "yearly-target-not-understood",
  })
  .transform(
    ({ lon, lat, year, yearTarget, supporting, clause, parent, fundsArePublic, funds, ...rest }) => ({
      ...rest,
      supportingUnitIds: [...new Set(supporting)],
      clauseRefs: [...new Set(clause.filter((ref) => ref !== ""))],
      geometry:
        lon === undefined || lat === undefined
          ? null
          : { type: "Point" as const, coordinates: [lon, lat] as [number, number] },
      yearly: yearlyOf(year, yearTarget) ?? [],
      parentNumber: parent === "" ? null : parent,
      funds: funds ?? null,
      fundsArePublic: fundsArePublic === "yes",
    }),
  );

/** A drawn place may also be a line or an area, which the form itself does not offer. */
export type TaskInput = Omit<z.output<typeof taskForm>, "geometry"> & { geometry: Geometry | null };

export const taskReportForm = z.object({
  version,
  move: z.enum(["start", "report", "catchUp"]),
  words: plainText(2000),
  evidence: optionalText(1000),
  progress: z.coerce
    .number("field-not-understood")
    .int("field-not-understood")
    .min(0, "progress-out-of-range")
    .max(100, "progress-out-of-range"),
  done: amount.nonnegative("field-not-understood"),
});
export const taskAdjustForm = z.object({
  version,
  words: plainText(2000),
  dueOn: day,
  target: amount.positive("target-above-zero"),
});
export const taskEndForm = z.object({
  version,
  move: z.enum(["finish", "terminate"]),
  words: plainText(2000),
  evidence: optionalText(1000),
});
export const milestoneForm = z.object({ title: plainLine(80), dueOn: day });
export const milestoneReachedForm = z.object({ evidence: plainText(1000) });
export const taskPlaceInLadderForm = z.object({
  version,
  parent: z.string().trim().default(""),
  weight: amount.positive("field-not-understood").max(1000, "field-not-understood"),
});

/** Pairs of year and target; a row without a target is left out, a target without a sound year is undefined. */
function yearlyOf(years: readonly string[], targets: readonly string[]) {
  const rows = years
    .map((year, at) => ({ year: year.trim(), target: (targets[at] ?? "").trim() }))
    .filter(({ target }) => target !== "");
  const sound = rows.every(
    ({ year, target }) => /^20\d\d$/.test(year) && Number.isFinite(Number(target)) && Number(target) >= 0,
  );
  const once = new Set(rows.map(({ year }) => year)).size === rows.length;
  return sound && once
    ? rows.map(({ year, target }) => ({ year: Number(year), target: Number(target) }))
    : undefined;
}
