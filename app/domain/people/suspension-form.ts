import { z } from "zod";
import { plainText } from "../text/plain-text.ts";

/** Why somebody is suspended, or may act again. */
export const reasonForm = z.object({ reason: plainText(500).pipe(z.string().min(1, "field-needed")) });

/** What a suspended person says against it. */
export const appealForm = z.object({ words: plainText(2000).pipe(z.string().min(1, "field-needed")) });
