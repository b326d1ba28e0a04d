import { z } from "zod";
import { isCivilDate } from "../calendar/civil-date.ts";
import { categoryCode } from "./need-category.ts";
import { needKinds } from "./need-terms.ts";
import type { RoutingRuleRow } from "./route-need.ts";

const civilDate = z.string().refine(isCivilDate, { error: "not-a-date" });

/** A routing rule as it comes from a file. */
export const routingRule = z
  .object({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    label: z.string().min(1),
    labelEn: z.string().default(""),
    priority: z.number().int(),
    territoryId: z.string().nullable(),
    category: categoryCode.nullable(),
    kind: z.enum(needKinds).nullable(),
    planTier: z.string().nullable(),
    unitId: z.string(),
    planner: z.enum(["territory", "none"]),
    validFrom: civilDate,
    validUntil: civilDate.nullable(),
  })
  .refine(({ validFrom, validUntil }) => validUntil === null || validFrom <= validUntil, {
    error: "ends-before-it-begins",
  }) satisfies z.ZodType<RoutingRuleRow>;
