import { z } from "zod";
import { datums } from "../geo/datum-names.ts";

const ticked = z.enum(["yes"]).optional();

/** The file comes beside these. `meant`: yes, these degrees are what I say they are. */
export const importForm = z.object({ datum: z.enum(datums, "field-needed"), meant: ticked });

/** What is to become of territories that the file does not name, and of open needs. */
export const confirmForm = z.object({
  step: z.enum(["preview", "confirm"]).catch("preview"),
  replaceAll: ticked,
  reroute: ticked,
  reason: z.string().trim().max(500, "field-too-long").default(""),
});
