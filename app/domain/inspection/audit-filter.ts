import { z } from "zod";
import { isCivilDate } from "../calendar/civil-date.ts";
import { eventGroups, isEventType } from "../event-groups.ts";

const blankIsNone = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? undefined : value;
const day = z.preprocess(blankIsNone, z.string().trim().refine(isCivilDate, "day-not-understood").optional());
const words = (most: number) =>
  z.preprocess(blankIsNone, z.string().trim().max(most, "field-too-long").optional());

/** The parts that events are done in, as the ledger names them. */
export const actorRoles = [
  ...["resident", "author", "planner", "officer", "joint-officer", "coordinator"],
  ...["moderator", "inspector", "administrator", "system"],
] as const;

export const isActorRole = (role: string) => actorRoles.some((known) => known === role);

const isWhat = (what: string) => isEventType(what) || eventGroups.some((group) => group === what);

/** What the ledger is searched for. Days are of the site's zone; `who` is a name of staff or a mark, `about` a number. */
export const auditFilterForm = z
  .object({
    from: day,
    until: day,
    what: z.preprocess(blankIsNone, z.string().refine(isWhat, "field-not-understood").optional()),
    role: z.preprocess(blankIsNone, z.string().refine(isActorRole, "field-not-understood").optional()),
    who: words(60),
    about: words(60),
  })
  .refine(({ from, until }) => !from || !until || from <= until, {
    path: ["until"],
    error: "until-before-from",
  });
export type AuditFilter = z.output<typeof auditFilterForm>;

export const auditFields = ["from", "until", "what", "role", "who", "about"] as const;

/** What somebody takes a copy along for; a code, for the ledger holds nobody's words. */
export const exportPurposes = [
  "supervision",
  "complaint",
  "request-of-the-person",
  "security-incident",
  "archive",
] as const;

export const auditExportForm = auditFilterForm.safeExtend({ purpose: z.enum(exportPurposes, "choose-one") });
