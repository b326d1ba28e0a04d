import { z } from "zod";

/** `everywhere=yes` ends every session of the person. */
export const signOutForm = z.object({ everywhere: z.string().optional() });
