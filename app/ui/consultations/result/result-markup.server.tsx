import { renderToStaticMarkup } from "react-dom/server";
import { visitor } from "#app/domain/people/actor.ts";
import { type Page, PageProvider } from "#app/ui/page-context.tsx";
import type { Rendered } from "#app/ui/primitives/rendered.ts";
import { ResultInside, type ResultInsideProps } from "./result-inside.tsx";

type Reader = Omit<Page, "script">;

/** A result as markup that is the same for every reader of a language, contrast and size of letters. */
export function resultMarkup(reader: Reader, props: ResultInsideProps): Rendered {
  const page: Page = {
    ...reader,
    actor: visitor,
    unread: 0,
    now: "",
    url: "",
    parked: undefined,
    script: "",
  };
  const html = renderToStaticMarkup(
    <PageProvider value={page}>
      <ResultInside {...props} />
    </PageProvider>,
  );
  // React hands on a chain of the pieces it wrote; each page would walk it once more.
  return { html: new TextDecoder().decode(new TextEncoder().encode(html)) };
}
