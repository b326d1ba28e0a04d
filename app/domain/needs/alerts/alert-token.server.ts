import type { Deps } from "#app/platform/deps.ts";

type Keys = Pick<Deps, "secrets">;

/** The secret by which an alert is stopped and changed without signing in; worked out anew for each letter, kept nowhere. */
export const alertToken = ({ secrets }: Keys, alertId: string) =>
  `${alertId}.${secrets.digest("alert", alertId)}`;

/** The alert that a secret address names. */
export function alertIdOf({ secrets }: Keys, token: string): string | undefined {
  const [id, digest] = token.split(".");
  return id && digest && secrets.matches("alert", id, digest) ? id : undefined;
}
