import { renderToStaticMarkup } from "react-dom/server";
import { type Page, PageProvider } from "#app/ui/page-context.tsx";
import { NeedsListed, type NeedsListedProps } from "./needs-listed.tsx";

/** What the script puts in the place of the list: the page's own markup, so that both say the same. */
export const listedMarkup = (reader: Omit<Page, "script">, parts: NeedsListedProps) =>
  renderToStaticMarkup(
    <PageProvider value={{ ...reader, script: "" }}>
      <NeedsListed {...parts} />
    </PageProvider>,
  );
