import { createServer } from "node:http";
import { langs } from "#app/domain/text/language.ts";
import { describeError } from "#app/platform/describe-error.ts";
import type { AppDeps } from "../app-deps.ts";
import { createHandler } from "../handler.ts";
import { spillQuotas } from "../spill-quotas.ts";
import { largestHead, refuseUnreadable } from "../unreadable-requests.ts";

type Changes = Parameters<typeof createHandler>[2];
type Serving = { port: number; stopTakingRequests(): void; stop(): Promise<void> };

/** Answers requests until it is stopped: then takes none any more and finishes those under way. */
export async function serve(deps: AppDeps, changes: Changes): Promise<Serving> {
  const server = createServer({
    ...{ requestTimeout: 60_000, headersTimeout: 20_000, maxHeaderSize: largestHead },
    // Longer than proxies keep theirs: who closes first must not be we, just as the next request goes out.
    keepAliveTimeout: 65_000,
  });
  const tooLong = langs.map((lang) => deps.i18n.translate(lang)("problems.address-too-long"));
  refuseUnreadable(server, { tooLong: `${tooLong.join("\n")}\n` });
  const handler = await createHandler(deps, server, changes);
  server.on("request", handler.onRequest);
  const { PORT, HOST } = deps.config;
  await new Promise<void>((ready, fail) => {
    server.once("error", fail);
    server.listen(PORT, HOST, ready);
  });
  const spilling = spillQuotas(deps);
  // Loaded before the first reader asks; should it fail, the first who does tries again.
  deps.needMap
    .current()
    .catch((error: unknown) => deps.log.warn({ error: describeError(error) }, "no map yet"));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : PORT,
    stopTakingRequests: handler.stopTakingRequests,
    async stop() {
      handler.stopTakingRequests();
      await new Promise((closed) => {
        server.close(closed);
        server.closeIdleConnections();
        // What is under way now is the last of its connection.
        server.keepAliveTimeout = 1;
        setTimeout(() => server.closeAllConnections(), 10_000).unref();
      });
      await spilling.stop();
    },
  };
}
