import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { colourSheet } from "#app/domain/administration/colour-sheet.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

/** The site's own colours. Pages name it by the settings' version, so that a change shows with the next page. */
export function loader({ request, context: { page } }: LoaderFunctionArgs) {
  const bytes = new TextEncoder().encode(colourSheet(page.site.colours));
  return tagged(request, {
    ...{ bytes, digest: digestOf(bytes), type: "text/css; charset=utf-8" },
    cacheControl: "public, no-cache",
  });
}
