import { usePage } from "#app/ui/page-context.tsx";

/** A place that was found by its name: what it is called, where it lies, and the part of the map around it. */
export type FoundPlace = { id: string; name: string; nameEn: string; within: string; href: string };

export type PlaceFinderParts = {
  /** What was sought, and found; nothing where nothing was. */
  sought: string;
  found: readonly FoundPlace[];
  /** The filter that goes on, as hidden fields. */
  filter: readonly (readonly [name: string, value: string])[];
};

/** Looks for a place or an address to see what is near it; with script, places are offered as one types. */
export function PlaceFinder({ sought, found, filter }: PlaceFinderParts) {
  const { t, lang } = usePage();
  return (
    <form
      method="get"
      action="/map"
      className="place-finder"
      data-enhance="place-finder"
      data-base={new URLSearchParams(filter.map(([name, value]) => [name, value])).toString()}
      data-words-count={t("basemaps.finder.count", { number: "{{number}}" })}
      data-words-none={t("basemaps.finder.none")}
    >
      {filter.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="f-find">{t("basemaps.finder.label")}</label>
      <div className="place-search">
        <input
          id="f-find"
          name="find"
          type="search"
          defaultValue={sought}
          maxLength={300}
          autoComplete="off"
        />
        <button className="btn plain" type="submit">
          {t("basemaps.finder.act")}
        </button>
      </div>
      {sought !== "" && (
        <div role="status">
          {found.length === 0 ? (
            <p>{t("basemaps.finder.nothing", { sought })}</p>
          ) : (
            <>
              <p>{t("basemaps.finder.choose")}</p>
              <ul className="place-found">
                {found.map(({ id, name, nameEn, within, href }) => (
                  <li key={id}>
                    <a href={href}>{lang === "en" && nameEn ? nameEn : name}</a> <small>{within}</small>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </form>
  );
}
