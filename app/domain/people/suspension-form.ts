import { z } from "zod";
import { plainText } from "../text/plain-text.ts";

/** Why somebody is suspended, or may act again. */
export const reasonForm = z.object({ reason: plainText(500).pipe(z.string().min(1, "field-needed")) });

/** Which of the two was meant stands in the form: sent twice, it must not do the opposite. */
export const suspensionForm = reasonForm.extend({ act: z.enum(["suspend", "lift"], "choose-one") });

/** What a suspended person says against it. */
export const appealForm = z.object({ words: plainText(2000).pipe(z.string().min(1, "field-needed")) });
