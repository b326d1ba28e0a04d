import { z } from "zod";
import { isCivilDate } from "../calendar/civil-date.ts";
import { roleBinding, staffRoles } from "../people/roles.ts";
import { optionalText, plainText } from "../text/plain-text.ts";

const optionalDay = z.preprocess(
  (typed) => (typed === "" ? undefined : typed),
  z.string().refine(isCivilDate, { error: "date-not-valid" }).optional(),
);

/** How far a form has come: typed, looked at, or meant. */
const step = z.enum(["edit", "preview", "confirm"]).catch("preview");

/** A role to be given: what it is bound to must be told, and nothing else. */
export const roleForm = z
  .object({
    step,
    role: z.enum(staffRoles, { error: "field-needed" }),
    territoryId: optionalText(80),
    unitId: optionalText(80),
    startsOn: optionalDay,
    endsOn: optionalDay,
  })
  .superRefine(({ role, territoryId, unitId, startsOn, endsOn }, context) => {
    const binding = roleBinding[role];
    const needs = (field: string, message = "field-needed") =>
      context.addIssue({ code: "custom", path: [field], message });
    if (binding === "territory" && !territoryId) needs("territoryId");
    if (binding === "unit" && !unitId) needs("unitId");
    if (startsOn && endsOn && endsOn < startsOn) needs("endsOn", "ends-before-it-begins");
  })
  .transform(({ territoryId, unitId, ...form }) => ({
    ...form,
    territoryId: roleBinding[form.role] === "territory" ? (territoryId ?? null) : null,
    unitId: roleBinding[form.role] === "unit" ? (unitId ?? null) : null,
  }));
export type RoleForm = z.output<typeof roleForm>;

/** A role to be ended: today, or at the end of a later day; why. */
export const roleEndingForm = z.object({
  step,
  endsOn: optionalDay,
  reason: plainText(500).pipe(z.string().min(1, "field-needed")),
});
