import { longestQuestion } from "#app/domain/search/search-asked.ts";
import { useT } from "#app/ui/page-context.tsx";
import { SearchIcon } from "./search-icon.tsx";

/** The box to search in: a plain form, which script lets complete itself. `id` tells it from another on the same page. */
export function SearchBox({ id, text = "", large = false }: { id: string; text?: string; large?: boolean }) {
  const t = useT();
  return (
    <search className={large ? "search-box large" : "search-box"}>
      <form
        method="get"
        action="/search"
        data-enhance="search-box"
        data-label={t("search.suggestions")}
        data-none={t("search.suggestions-none")}
        data-some={t("search.suggestions-some")}
      >
        <label htmlFor={id} className={large ? undefined : "visually-hidden"}>
          {t("search.label")}
        </label>
        <div className="search-row">
          <input
            id={id}
            name="q"
            type="search"
            defaultValue={text}
            maxLength={longestQuestion}
            autoComplete="off"
            placeholder={t(large ? "search.example" : "search.go")}
          />
          {large ? (
            <button type="submit" className="btn">
              {t("search.go")}
            </button>
          ) : (
            <button type="submit" className="search-go" aria-label={t("search.go")}>
              <SearchIcon />
            </button>
          )}
        </div>
      </form>
    </search>
  );
}
