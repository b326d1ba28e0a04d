import { codeInDemoBox } from "#app/domain/people/demo-code-queries.server.ts";
import { standingOfCode } from "#app/domain/people/spend-code.server.ts";
import type { AppDeps } from "./app-deps.ts";
import type { AskedCode } from "./code-cookie.ts";

/** What the page that asks for a code shows; the demo alone shows the code itself. */
export async function codeView(deps: AppDeps, { codeId, contact, to }: AskedCode) {
  const standing = await standingOfCode(deps, codeId);
  const demo = deps.config.WENJI_MODE === "demo";
  return {
    address: contact.address,
    to,
    triesLeft: standing?.triesLeft ?? 0,
    gapSeconds: deps.codeLimits.gapSeconds,
    demoCode: demo && standing?.alive ? await codeInDemoBox(deps, codeId, contact) : undefined,
  };
}
