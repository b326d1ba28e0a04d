import { and, gt, isNull, lte, or, type SQL } from "drizzle-orm";
import { roleGrants } from "#db/schema/people.ts";
import type { Instant } from "../calendar/instant.ts";

/** Grants that hold at a moment: begun, and neither ended nor past the day that was set for their end. */
export const grantInForce = (at: Instant): SQL | undefined =>
  and(
    or(isNull(roleGrants.startsAt), lte(roleGrants.startsAt, at)),
    or(isNull(roleGrants.endedAt), gt(roleGrants.endedAt, at)),
  );
