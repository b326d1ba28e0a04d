import { z } from "zod";

const headShape = z.object({ seq: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/i) });

/** A kept head as it is pasted: the file that `verify-ledger --head` writes, or a row's number and its hash. */
export const keptHeadForm = z.object({
  head: z
    .string({ error: "field-needed" })
    .trim()
    .min(1, "field-needed")
    .max(500, "field-too-long")
    .transform((typed, context) => {
      const parsed = headShape.safeParse(typed.startsWith("{") ? fromJson(typed) : fromWords(typed));
      if (parsed.success) return { seq: parsed.data.seq, hash: parsed.data.hash.toLowerCase() };
      context.addIssue({ code: "custom", message: "head-not-understood" });
      return z.NEVER;
    }),
});

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fromWords(text: string): unknown {
  const [seq, hash] = text.split(/[\s:,]+/);
  return { seq: Number(seq), hash };
}
