import type { Deps } from "#app/platform/deps.ts";
import { queryCodeFrom } from "./query-code.ts";

type Keys = Pick<Deps, "secrets">;

/**
 * The code by which whoever has no account follows a need. It is worked out from the need and the portal's key, so that a
 * form sent twice shows the same code twice; the database keeps a digest and never the code.
 */
export const queryCodeOf = ({ secrets }: Keys, needId: string) =>
  queryCodeFrom(secrets.digest("query-code", needId));

export const queryCodeDigest = ({ secrets }: Keys, number: string, code: string) =>
  secrets.digest("query-code-kept", `${number}.${code}`);
