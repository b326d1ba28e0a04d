import { readFile } from "node:fs/promises";
import { z } from "zod";
import { reportGrounds } from "#app/domain/moderation/review-terms.ts";

const days = z.number().int();
const said = { author: z.string(), daysAgo: days, words: z.string() };

const planNotice = z.object({
  plan: z.string(),
  version: z.string(),
  review: z.object({
    ...{ daysAgo: days, who: z.string(), basis: z.string() },
    /** On every map; the text is exempt. */
    ...{ reviewNumber: z.string(), exemption: z.string() },
  }),
  /** Laid open beside the version: its name, and what stands on its page. */
  document: z.object({ title: z.string(), page: z.string() }),
  openedDaysAgo: days,
  /** How many days after its opening it closes. */
  days,
  title: z.string(),
  words: z.string(),
  contact: z.string(),
  paperAt: z.string(),
  hearingHow: z.string(),
  opinionHow: z.string(),
  opinions: z.array(
    z.object({
      ...{ ...said, about: z.string(), affected: z.string().optional() },
      /** In whose name, and what it has at stake. */
      voice: z.object({ entity: z.string(), stake: z.string() }).optional(),
      /** A moderator takes it down. */
      hidden: z.object({ daysAgo: days, ground: z.enum(reportGrounds), reason: z.string() }).optional(),
    }),
  ),
  hearing: z.object(said),
});
export type DemoPlanNotice = z.output<typeof planNotice>;

/** The next version of the district's plan, as it is laid open in the demo. Throws when the file does not fit its shape. */
export const demoPlanNotice = async (): Promise<DemoPlanNotice> =>
  planNotice.parse(JSON.parse(await readFile(new URL("./plan-notice.json", import.meta.url), "utf8")));
