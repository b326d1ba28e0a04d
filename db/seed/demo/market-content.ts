import { readFile } from "node:fs/promises";
import { z } from "zod";
import { entityFields, qualificationKinds } from "#app/domain/market/entity-terms.ts";

const writing = z.object({ need: z.string(), daysAgo: z.number(), stake: z.string() });
const demoEntity = z.object({
  key: z.string(),
  /** A code without its check sign: XNX and zeros belong to nobody. */
  body: z.string().length(17),
  ...{ name: z.string(), legalRepresentative: z.string(), fields: z.array(z.enum(entityFields)) },
  ...{ clerk: z.string(), clerkName: z.string(), interests: z.array(z.string()) },
  extra: z
    .object({
      ...{ kind: z.enum(qualificationKinds), title: z.string(), number: z.string(), issuer: z.string() },
      validInDays: z.number(),
    })
    .optional(),
  ...{ daysAgo: z.number(), verifiedForDays: z.number() },
  outcome: z.enum(["applied", "verified", "suspended"]),
  suspension: z.object({ daysAgo: z.number(), reason: z.string(), basis: z.string() }).optional(),
  appeal: z.object({ daysAgo: z.number(), grounds: z.string() }).optional(),
  comment: writing.extend({ words: z.string() }).optional(),
  support: writing.optional(),
});
export type DemoEntity = z.output<typeof demoEntity>;

/** The demo's market entities: invented, like everybody in it. */
export const demoEntities = async (): Promise<DemoEntity[]> =>
  z.array(demoEntity).parse(JSON.parse(await readFile(new URL("market.json", import.meta.url), "utf8")));
