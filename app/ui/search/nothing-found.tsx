import { type SearchAsked, searchHref } from "#app/domain/search/search-asked.ts";
import { unquoted } from "#app/domain/text/unquoted.ts";
import { useT } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";

/** Nothing: says so, and what may lead further. */
export function NothingFound({ asked, meant }: { asked: SearchAsked; meant: string | null }) {
  const t = useT();
  const words = asked.text.split(" ");
  const number = /^\d{4}-\d{6}$/.test(asked.text) ? asked.text : undefined;
  return (
    <div className="empty">
      <p role="status">
        <InOwnLanguage words={unquoted(asked.text)} say={(text) => t("search.none", { text })} />
      </p>
      <ul>
        {meant !== null && (
          <li>
            <a href={searchHref(asked, { text: meant, after: 0 })}>
              <InOwnLanguage words={meant} say={(text) => t("search.meant", { text })} />
            </a>
          </li>
        )}
        {number && (
          <li>
            {t("search.not-public")} <a href={`/follow-up?number=${number}`}>{t("submit.follow-up.title")}</a>
          </li>
        )}
        <li>{t("search.check")}</li>
        {words.length > 1 &&
          words.map((word, at) => (
            <li key={`${word} ${words.indexOf(word, at)}`}>
              <a
                href={searchHref(asked, { text: words.filter((_, each) => each !== at).join(" "), after: 0 })}
              >
                <InOwnLanguage words={unquoted(word)} say={(text) => t("search.without", { text })} />
              </a>
            </li>
          ))}
        {asked.kind && (
          <li>
            <a href={searchHref(asked, { kind: null, after: 0 })}>{t("search.everywhere")}</a>
          </li>
        )}
      </ul>
      <p className="acts">
        {!number && (
          <a className="btn" href={`/needs/new?${new URLSearchParams({ words: asked.text })}`}>
            {t("search.ask")}
          </a>
        )}
        <a className="btn plain" href="/map">
          {t("search.to-map")}
        </a>
      </p>
    </div>
  );
}
