import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { langs } from "#app/domain/text/language.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

/** The web maps that a reader may lay under the portal's map, and the words of their switch, in both languages. */
export async function loader({ request, context: { deps, settings } }: LoaderFunctionArgs) {
  const { basemaps } = settings;
  const words = Object.fromEntries(
    langs.map((lang) => {
      const t = deps.i18n.translate(lang);
      const said = {
        ...{ title: t("basemaps.title"), own: t("basemaps.own") },
        failed: t("basemaps.failed", { name: "{{name}}" }),
        review: t("basemaps.review", { number: "{{number}}" }),
      };
      return [lang, said];
    }),
  );
  const bytes = new TextEncoder().encode(
    JSON.stringify(basemaps.length > 0 ? { basemaps, words } : { basemaps }),
  );
  return tagged(request, {
    ...{ bytes, digest: digestOf(bytes), type: "application/json; charset=utf-8" },
    cacheControl: "public, no-cache",
  });
}
