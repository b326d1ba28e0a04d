import { createAuthEndpoint, getSessionFromCtx } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

const start = z.object({
  userId: z.string(),
  beganAt: z.string(),
  seenAt: z.string(),
  network: z.string(),
  proofs: z.string(),
});
const kept = { type: "string" as const, required: false, input: false };

/** better-auth's part of a session: a new token every time, and the end of the one that the browser had before. */
export const sessionStart = () => ({
  id: "session-start",
  schema: { session: { fields: { beganAt: kept, seenAt: kept, network: kept, proofs: kept } } },
  endpoints: {
    startSession: createAuthEndpoint.serverOnly({ method: "POST", body: start }, async (ctx) => {
      const before = await getSessionFromCtx(ctx);
      const { userId, ...facts } = ctx.body;
      const user = await ctx.context.internalAdapter.findUserById(userId);
      if (!user) throw new Error("a session for nobody");
      const session = await ctx.context.internalAdapter.createSession(userId, false, facts, true);
      await setSessionCookie(ctx, { session, user }, false);
      if (before) await ctx.context.internalAdapter.deleteSession(before.session.token);
      return ctx.json({ sessionId: session.id });
    }),
  },
});
