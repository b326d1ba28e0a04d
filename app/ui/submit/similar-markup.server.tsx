import { renderToStaticMarkup } from "react-dom/server";
import type { Suggestions } from "#app/domain/needs/similar/suggestions.ts";
import { type Page, PageProvider } from "#app/ui/page-context.tsx";
import { SimilarParts } from "./similar-panel.tsx";

/** What the script puts in the place of what was there: the page's own markup, so that both say the same. */
export const similarMarkup = (reader: Omit<Page, "script">, view: Suggestions, staff: boolean) =>
  renderToStaticMarkup(
    <PageProvider value={{ ...reader, script: "" }}>
      <SimilarParts view={view} staff={staff} open={false} />
    </PageProvider>,
  );
