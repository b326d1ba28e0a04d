import type { PlansHere } from "#app/domain/plans/here-view.ts";
import type { AskedPlace } from "#app/domain/plans/place-asked.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { HereForm } from "./here-form.tsx";
import { HereMap } from "./here-map.tsx";
import { HereSaid } from "./here-said.tsx";

type HereProps = { asked: AskedPlace; said: PlansHere | null; q: string; datum: string };

/** What the plans say of a place: asked by a name, by degrees, or on the map. */
export function HerePage({ asked, said, q, datum }: HereProps) {
  const { t } = usePage();
  return (
    <div className="here-page">
      <p className="crumb">
        <a href="/plans">{t("plans.title")}</a>
      </p>
      <h1>{t("reading.here.title")}</h1>
      <p className="lead">{t("reading.here.lead")}</p>
      <HereForm q={q} datum={datum} />
      <Answer asked={asked} />
      <div className="beside">
        <div>{said && asked.kind === "at" && <HereSaid said={said} name={asked.name} />}</div>
        <HereMap said={said} />
      </div>
    </div>
  );
}

function Answer({ asked }: { asked: AskedPlace }) {
  const { t, lang, site } = usePage();
  switch (asked.kind) {
    case "unknown":
      return <p className="here-answer">{t("reading.here.unknown")}</p>;
    case "outside":
      return <p className="here-answer">{t("reading.here.outside", { place: site.place[lang] })}</p>;
    case "choices":
      return (
        <nav className="here-answer" aria-label={t("reading.here.which")}>
          <p>{t("reading.here.which")}</p>
          <ul>
            {asked.places.map(({ id, name, nameEn, lon, lat }) => (
              <li key={id}>
                <a href={`/plans/here?at=${lon},${lat}`}>{lang === "en" && nameEn ? nameEn : name}</a>
              </li>
            ))}
          </ul>
        </nav>
      );
    default:
      return null;
  }
}
