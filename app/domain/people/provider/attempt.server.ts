import { and, eq, gt, lt } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { providerAttempts } from "#db/schema/provider-attempts.ts";

type AttemptDeps = Pick<Deps, "db" | "clock" | "secrets" | "ids">;
type Attempt = { state: string; nonce: string; verifier: string };
const minutesKept = 15;

/**
 * Begins an attempt in one browser. Nonce and PKCE verifier are made of the state and the browser's own key, so that
 * neither is kept anywhere and nothing that leaks from the address or the database gives them away.
 */
export async function beginAttempt(
  deps: AttemptDeps,
  { browserKey, returnTo }: { browserKey: string; returnTo: string },
): Promise<Attempt> {
  const { db, clock, secrets } = deps;
  const attempt = attemptOf(deps, `${deps.ids.next()}${deps.ids.next()}`, browserKey);
  const now = clock.now();
  const expiresAt = new Date(Date.parse(now) + minutesKept * 60_000).toISOString();
  const stateDigest = secrets.digest("provider-state", attempt.state);
  const browserDigest = secrets.digest("provider-browser", browserKey);
  await db.write(async (tx) => {
    await tx.delete(providerAttempts).where(lt(providerAttempts.expiresAt, now));
    await tx.insert(providerAttempts).values({ stateDigest, browserDigest, returnTo, expiresAt });
  });
  return attempt;
}

/** Takes an attempt, once and in the browser that began it; undefined for anything else. */
export async function takeAttempt(
  deps: AttemptDeps,
  state: string,
  browserKey: string | undefined,
): Promise<{ attempt: Attempt; returnTo: string } | undefined> {
  if (!browserKey) return undefined;
  const { db, clock, secrets } = deps;
  const own = and(
    eq(providerAttempts.stateDigest, secrets.digest("provider-state", state)),
    eq(providerAttempts.browserDigest, secrets.digest("provider-browser", browserKey)),
    gt(providerAttempts.expiresAt, clock.now()),
  );
  const [taken] = await db.write((tx) => tx.delete(providerAttempts).where(own).returning());
  return taken && { attempt: attemptOf(deps, state, browserKey), returnTo: taken.returnTo };
}

const attemptOf = ({ secrets }: Pick<Deps, "secrets">, state: string, browserKey: string): Attempt => ({
  state,
  nonce: secrets.digest("provider-nonce", `${state}.${browserKey}`),
  verifier: secrets.digest("provider-verifier", `${state}.${browserKey}`),
});
