import { z } from "zod";
import { datums } from "../datum-names.ts";

/** The file comes beside it. */
export const placesFileForm = z.object({ datum: z.enum(datums, "field-needed") });
