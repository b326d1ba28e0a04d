import type { NeedView } from "#app/domain/needs/need-view.ts";
import { useLangOf, usePage } from "#app/ui/page-context.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { EntityLabelPart } from "./entity-label-part.tsx";
import { nameIn } from "./named.ts";
import { NeedStateMark } from "./need-state-mark.tsx";
import { categoryWord, channelWord, kindWord } from "./need-words.ts";

/** Where the reader is, what is asked, and the facts in one line. */
export function NeedHead({ need }: { need: NeedView }) {
  const { t, lang } = usePage();
  const langOf = useLangOf();
  const { territory, number, state, kind, category, channel } = need;
  const merged = need.mergedCount + need.mergedWithheld;
  return (
    <header className="need-head">
      <nav className="crumb" aria-label={t("needs.crumb")}>
        <a href="/map">{t("shell.nav.map")}</a>
        {territory && <a href={`/map?territory=${territory.id}`}>{nameIn(lang, territory)}</a>}
        {" › "}
        {t("needs.page.number", { number })}
      </nav>
      <h1 lang={langOf(need.title)}>{need.title}</h1>
      <p className="facts">
        <NeedStateMark state={state} />
        <span>
          {categoryWord(t, category)} · {kindWord(t, kind)}
        </span>
        <span>
          {need.entity ? (
            <EntityLabelPart entity={need.entity} />
          ) : (
            (need.authorName ?? t(kind === "report" ? "needs.page.reporter-hidden" : "needs.page.nameless"))
          )}{" "}
          · <Day at={need.submittedAt} /> {t("needs.page.asked-on")}
        </span>
        {channel !== "web" && channel !== "import" && (
          <span>{t("needs.page.behalf", { channel: channelWord(t, channel) })}</span>
        )}
        {need.supportCount > 0 && <span>{t("needs.page.supports", { count: need.supportCount })}</span>}
        {merged > 0 && (
          <a href="#merged" className="fact-link">
            {t("needs.page.merged", { count: merged })}
          </a>
        )}
      </p>
    </header>
  );
}
