import { z } from "zod";
import { opinionAdoptions } from "../../notices/opinion-terms.ts";
import { contributionChannels, contributorKinds } from "../consultation-terms.ts";

const day = z.iso.date();
const passage = z.object({
  item: z.string().describe("contribution and place, 12-3"),
  from: z.int().describe("first UTF-16 unit of the contribution's words"),
  until: z.int(),
  words: z.string(),
  topic: z.string().nullable(),
  subject: z.string(),
  unit: z.string().nullable(),
  adoption: z.enum(opinionAdoptions).nullable().describe("null while it is undecided"),
  reason: z.string().nullable(),
  followUp: z.string().nullable(),
});

const contribution = z.object({
  position: z.int(),
  number: z.string(),
  channel: z.enum(contributionChannels),
  kind: z.enum(contributorKinds),
  who: z.string(),
  writer: z.string().nullable(),
  uscc: z.string().nullable(),
  stake: z.string().nullable(),
  subject: z.string(),
  receivedOn: day,
  mayPublish: z.boolean(),
  words: z.string(),
  signatories: z.int(),
  sameAs: z.int().nullable().describe("position of the letter that it is a copy of"),
  passages: z
    .array(passage)
    .describe("their words joined are the contribution's; a copy has none of its own"),
});

const counted = z.object({ label: z.string(), many: z.number() });

/** The shape of a copy as data, version 1. */
export const exportedJson = z.object({
  about: z.object({
    format: z.literal("wenji-consultation"),
    version: z.literal(1),
    names: z.enum(["masked", "full"]),
    language: z.string(),
    office: z.string(),
    madeOn: day,
  }),
  consultation: z.object({
    number: z.string(),
    title: z.string(),
    kind: z.string(),
    state: z.string(),
    opensOn: day.nullable(),
    closesOn: day.nullable(),
    resultOn: day.nullable(),
    answeredOn: day.nullable(),
    daysLate: z.int(),
    contact: z.string(),
    statement: z.string().nullable(),
    shorterReason: z.string().nullable(),
    subjects: z.array(z.string()),
    basis: z.string().nullable(),
    materials: z.array(z.string()),
    withdrawn: z.int(),
    contributions: z.int(),
    passages: z.int(),
  }),
  figures: z.array(z.object({ name: z.string(), all: z.int(), parts: z.array(counted) })),
  topics: z.array(
    z.object({ label: z.string(), all: z.int(), became: z.array(z.string()), samples: z.array(z.string()) }),
  ),
  reach: z.array(
    z.object({
      title: z.string(),
      parts: z.array(
        z.object({
          label: z.string(),
          many: z.int().nullable(),
          expected: z.number().nullable(),
          flag: z.enum(["silent", "under"]).nullable(),
        }),
      ),
    }),
  ),
  questions: z.array(z.object({ asks: z.string(), answered: z.int(), lines: z.array(counted) })),
  contributions: z.array(contribution),
});
/** The same as JSON Schema, which goes with the data. */
export const exportedSchema = z.toJSONSchema(exportedJson);
