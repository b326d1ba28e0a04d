import type { AskedClause, AskedLayer, SheetView } from "#app/domain/consultations/places/places-view.ts";
import { readMarkdown } from "#app/domain/text/markdown.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { ClauseWords } from "#app/ui/plans/clause-words.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { aboutPath } from "./about-path.ts";

type Props = {
  number: string;
  name: string;
  at: number;
  takes: boolean;
  clauses: readonly AskedClause[];
  more: boolean;
  layers: readonly AskedLayer[];
  sheets: readonly SheetView[];
};

/** Clause by clause, each with the way to say something about it; with script, about the words that are selected. */
export function ReadingPage({ number, name, at, takes, clauses, more, layers, sheets }: Props) {
  const { t, lang } = usePage();
  return (
    <section
      className="narrow"
      data-enhance={takes ? "select-words" : undefined}
      data-act={t("places.comment-words")}
    >
      <p className="crumb">
        <a href={`/consultations/${number}`}>{name}</a>
      </p>
      <h1>{t("places.read")}</h1>
      {takes && clauses.length > 0 && <p className="quiet">{t("places.read-lead")}</p>}
      <OtherWays {...{ number, takes, layers, sheets }} />
      {clauses.length === 0 && (
        <Empty
          text={t("places.no-clauses")}
          href={`/consultations/${number}/contributions`}
          act={t("consultations.contribute")}
        />
      )}
      {clauses.map((clause, place) => (
        <article key={clause.ref} id={clause.anchor} className="clause-reading">
          {clauses[place - 1]?.planId !== clause.planId && (
            <p className="quiet">{lang === "en" ? clause.planEn : clause.plan}</p>
          )}
          <h2 lang="zh-CN">
            {clause.number} {clause.heading}
          </h2>
          <div
            className="clause-words"
            lang="zh-CN"
            data-about={takes ? aboutPath(number, clause.ref) : undefined}
          >
            <ClauseWords
              blocks={readMarkdown(clause.words)}
              label={clause.heading}
              drawn={() => (
                <p lang={lang}>
                  <a href={`/plans/${clause.planId}#${clause.anchor}`}>{t("outreach.drawn-in-plan")}</a>
                </p>
              )}
            />
          </div>
          {takes && (
            <p>
              <a href={aboutPath(number, clause.ref)}>
                {t("places.comment-named", { number: clause.number })}
              </a>
            </p>
          )}
        </article>
      ))}
      <Pages href={`/consultations/${number}/read`} page={at} more={more} />
    </section>
  );
}

type Ways = Pick<Props, "number" | "takes" | "layers" | "sheets">;

/** Besides clauses: what layers draw, and sheets to pin on. */
function OtherWays({ number, takes, layers, sheets }: Ways) {
  const { t, lang } = usePage();
  if (layers.length === 0 && (sheets.length === 0 || !takes)) return null;
  return (
    <ul className="plain-list">
      {layers.map(({ planId, plan, planEn, layer, name, nameEn }) => (
        <li key={planId + layer}>
          <a href={`/consultations/${number}/features/${planId}/${layer}`}>
            {t("places.layer", {
              plan: lang === "en" ? planEn : plan,
              layer: lang === "en" ? nameEn : name,
            })}
          </a>
        </li>
      ))}
      {takes &&
        sheets.map(({ id, title }) => (
          <li key={id}>
            <a href={`/consultations/${number}/contributions?sheet=${id}#f-sheets`}>
              {t("places.pin-on", { title })}
            </a>
          </li>
        ))}
    </ul>
  );
}
