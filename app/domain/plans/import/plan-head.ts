import { z } from "zod";
import { isCivilDate } from "../../calendar/civil-date.ts";
import type { PlanHead } from "../plan-draft.ts";
import { planKinds, planTiers, type ShowingRecord } from "../plan-terms.ts";
import { type VersionState, versionStates } from "../version-states.ts";
import type { Notes, ProblemKind } from "./import-problem.ts";
import { showingRecordIn } from "./showing-record.ts";

/** A head as it stands in a file, and the line of each of its fields. */
export type GivenHead = { fields: Record<string, unknown>; lineOf: (field: string) => number | null };

export type ReadHead = {
  head: PlanHead;
  /** Holds for what is shipped with the portal; what is uploaded becomes a draft whatever it says. */
  state: VersionState;
  approvedOn: string | null;
  approvedBy: string | null;
  inForceOn: string | null;
  record: ShowingRecord;
};

const line = (most: number) =>
  z
    .union([z.string(), z.number()])
    .transform((value) => String(value).trim())
    .pipe(z.string().min(1, "field-missing").max(most, "field-not-understood"));
const id = line(60).refine((text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), "id-not-understood");
const date = line(20).refine(isCivilDate, "date-not-understood");
const sources = z.union([line(2000), z.array(line(500)).max(40)], "field-not-understood");

const shape = {
  id,
  title: line(120),
  titleEn: line(200).nullish(),
  tier: z.enum(planTiers, "tier-unknown"),
  kind: z.enum(planKinds, "kind-unknown"),
  parent: id.nullish(),
  subject: line(120).nullish(),
  // It stands in addresses.
  version: line(20).refine((text) => /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text), "field-not-understood"),
  state: z.enum(versionStates, "state-unknown").nullish(),
  approved: date.nullish(),
  approvedBy: line(120).nullish(),
  inForce: date.nullish(),
  sources: sources.nullish(),
};
const records = ["secrecyReview", "reviewNumber", "exemption"];

/** Reads a head; undefined when something in it is wrong, which is then written down by its line. */
export function readPlanHead({ fields, lineOf }: GivenHead, notes: Notes): ReadHead | undefined {
  const before = notes.problems.length;
  for (const field of Object.keys(fields))
    if (!Object.hasOwn(shape, field) && !records.includes(field))
      notes.add(lineOf(field), "field-unknown", { field });
  const record = showingRecordIn(fields, lineOf, notes);
  const read = z.object(shape).safeParse(fields);
  if (!read.success) {
    const first = new Map(
      read.error.issues.map((issue) => [String(issue.path[0]), issue] as const).reverse(),
    );
    for (const [field, { message }] of first)
      notes.add(lineOf(field), field in fields ? problemOf(message) : "field-missing", {
        ...{ field, value: shownValue(fields[field]) },
      });
  }
  if (!read.success || notes.problems.length > before) return undefined;
  const {
    titleEn,
    parent,
    subject,
    state,
    approved,
    approvedBy,
    inForce,
    sources: source,
    ...given
  } = read.data;
  return {
    head: {
      ...given,
      ...{ titleEn: titleEn ?? given.title, parentId: parent ?? null, subject: subject ?? null },
      source: Array.isArray(source) ? source.join("；") : (source ?? ""),
    },
    state: state ?? "draft",
    ...{ approvedOn: approved ?? null, approvedBy: approvedBy ?? null, inForceOn: inForce ?? null, record },
  };
}

const known: readonly ProblemKind[] = [
  ...(["field-missing", "tier-unknown", "kind-unknown", "state-unknown"] as const),
  ...(["date-not-understood", "id-not-understood"] as const),
];
const problemOf = (message: string): ProblemKind =>
  known.find((kind) => kind === message) ?? "field-not-understood";

const shownValue = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value).slice(0, 60) : "";
