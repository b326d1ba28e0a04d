import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { AppLoadContext, EntryContext } from "@remix-run/server-runtime";
import { renderToString } from "react-dom/server";
import { describeError } from "#app/platform/describe-error.ts";
import { troubleOf } from "#app/platform/trouble.ts";
import { PageProvider } from "#app/ui/page-context.tsx";

/** Renders the whole page on the server; the browser gets finished HTML and no React. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { page, found }: AppLoadContext,
) {
  putBack(remix, found);
  const script = remix.manifest.entry.module;
  if (page.parked?.isHere) showAgain(remix, page.parked.values);
  const rendered = renderToString(
    <PageProvider value={{ ...page, script }}>
      <RemixServer context={remix} url={request.url} />
    </PageProvider>,
  );
  // Nothing on such a page is better with script.
  const html = rendered.includes(' data-enhance="') ? rendered : withoutScript(rendered);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Vary", "Cookie, Accept-Language");
  return new Response(new TextEncoder().encode(`<!doctype html>${html}`), { status, headers });
}

const withoutScript = (html: string) =>
  html.replace(/<script type="module" src="[^"]*"><\/script>(?=<\/body>)/, "");

/** What loaders found goes round Remix's encoder (`app/web/unencoded.ts`) and stands again where pages look for it. */
function putBack({ staticHandlerContext: { loaderData } }: EntryContext, found: AppLoadContext["found"]) {
  for (const id of Object.keys(loaderData)) if (id in found) loaderData[id] = found[id];
}

/** A form that waited is shown as one that came back from its own action: every page can do that already. */
function showAgain({ staticHandlerContext: shown }: EntryContext, values: Record<string, string[]>) {
  const deepest = shown.matches.at(-1);
  if (deepest && !shown.errors) shown.actionData = { [deepest.route.id]: { values, errors: {} } };
}

/** Defects reach the log through the server, with the request's id; refusals are answers, not errors. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.trouble = troubleOf(error) ?? context.trouble;
  context.deps.log.error({ requestId: context.requestId, error: describeError(error) }, "a page failed");
}
