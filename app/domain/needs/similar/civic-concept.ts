import { z } from "zod";

/** How far apart two needs may lie and still be one matter: metres, or anywhere in the same territory. */
export const reachShape = z.union([z.int().positive().max(1500), z.literal("territory")]);
export type Reach = z.output<typeof reachShape>;

const words = { zh: z.array(z.string().min(1)), en: z.array(z.string().min(2)) };

/**
 * One thing that residents speak of, with the words for it in both languages. A `matter` says by itself what is wrong or wished for
 * (积水); a `thing` has troubles of several kinds (公交站: too far, without a roof), so that two needs of one thing are one matter
 * when they name the same `trouble`. A `place` is where, a `quality` what goes with anything; these make no two needs alike.
 */
export const civicConcept = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.object({ "zh-CN": z.string().min(1), en: z.string().min(1) }),
  is: z.enum(["matter", "thing", "trouble", "place", "quality"]),
  /** Its words belong together but do not say the same (temple and church): the search does not take one for another. */
  wide: z.literal(true).optional(),
  /** The broader concept that it is a case of. */
  within: z.string().optional(),
  reach: reachShape.optional(),
  /** Also where something else is: 学校门口的路灯 is no matter of a school. */
  where: z.literal(true).optional(),
  ...words,
  /** Named as well by words that stand near each other: concepts, and with `~` everyday words. The first is where it stands. */
  made: z.array(z.array(z.string()).min(2).max(4)).optional(),
  /** Of a thing: troubles that are one for it, as a lamp that is broken and a lane that is dark. */
  same: z.record(z.string(), z.string()).optional(),
});
export type CivicConcept = z.output<typeof civicConcept>;

/** What a need can be about. */
export const isSubject = ({ is }: CivicConcept) => is === "matter" || is === "thing";

/** Everyday words of one meaning in both languages, of which concepts are made. */
export const everydayWords = z.record(z.string(), z.object(words));
export type EverydayWords = z.output<typeof everydayWords>;

/** What the portal goes by when it looks for needs alike: kept in `content/rules/`, for administrators to read. */
export const similarRules = z.object({
  /** By category, where the words name no concept with a reach of its own. */
  reach: z.record(z.string(), reachShape),
  otherReach: reachShape,
  /** Words of somebody who reports a violation: they are told that a 举报 is seen by the office alone. */
  reporting: z.array(z.string().min(2)),
  /** Words that say nothing about a matter. */
  passing: z.object(words),
  /** What makes a place of a thing: Chinese words after it, English ones before it. */
  placing: z.object(words),
});
export type SimilarRules = z.output<typeof similarRules>;
