import { Fragment } from "react";
import { type SearchAsked, searchHref } from "#app/domain/search/search-asked.ts";
import type { SearchView } from "#app/domain/search/search-view.ts";
import { unquoted } from "#app/domain/text/unquoted.ts";
import { useT } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";

/** What was searched in place of what was asked or as well, what might have been meant, and which words nothing has. */
export function SearchNotes({ asked, found }: { asked: SearchAsked; found: SearchView }) {
  const t = useT();
  const { instead, also, meant, left } = found;
  const own = (text: string, say: string) => (
    <InOwnLanguage words={unquoted(text)} say={(words) => t(say, { text: words })} />
  );
  return (
    <>
      {instead !== null && (
        <p className="search-note">
          {own(instead, "search.instead")}{" "}
          <a href={searchHref(asked, { exact: true, after: 0 })}>{own(asked.text, "search.as-asked")}</a>
        </p>
      )}
      {also.length > 0 && (
        <p className="search-note">
          {t("search.also")}
          {also.map((words, at) => (
            <Fragment key={words}>
              {at > 0 && t("search.between")}
              <InOwnLanguage words={words} />
            </Fragment>
          ))}
          {t("search.end")}{" "}
          <a href={searchHref(asked, { text: instead ?? asked.text, exact: true, after: 0 })}>
            {own(instead ?? asked.text, "search.only")}
          </a>
        </p>
      )}
      {meant !== null && (
        <p className="search-note">
          <a href={searchHref(asked, { text: meant, after: 0 })}>{own(meant, "search.meant")}</a>
        </p>
      )}
      {left.length > 0 && <p className="search-note">{own(left.join(" · "), "search.left")}</p>}
    </>
  );
}
