import type { OfficeText } from "#app/domain/outreach/texts/text-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Day } from "../primitives/moment.tsx";
import { wordsFor } from "./both-words.ts";
import { TextReading } from "./text-reading.tsx";
import { TextStateMark } from "./text-state-mark.tsx";

export function OfficeTextHead({ text }: { text: OfficeText }) {
  const { t, lang } = usePage();
  const title = wordsFor(lang, text.title);
  return (
    <>
      <p className="crumb">
        <a href="/office/outreach/texts">{t("outreach.desk.texts")}</a> › {text.number}
      </p>
      <h1 lang={title.in}>{title.text}</h1>
      <p className="facts">
        <TextStateMark state={text.state} />
        <span>{t(`outreach.kind.${text.kind}`)}</span>
        <span>{t("outreach.version", { version: text.version })}</span>
        {text.preparer && <span>{t("outreach.desk.prepared-by", { preparer: text.preparer })}</span>}
        <Day at={text.preparedAt} />
      </p>
      {text.returnedReason && (
        <p className="note">{t("outreach.desk.returned", { reason: text.returnedReason })}</p>
      )}
      {text.why && <p className="note">{t("outreach.why", { why: text.why })}</p>}
    </>
  );
}

export const OfficeTextReading = ({ text }: { text: OfficeText }) => (
  <div className="to-read">
    <TextReading draft={text.draft} level={2} />
  </div>
);

/** What can be done with the text in its present state: links, each to its own small page. */
export function TextActs({ text, me, mayWrite }: { text: OfficeText; me: string; mayWrite: boolean }) {
  const { t } = usePage();
  const { number, revision, state, preparedBy, kind } = text;
  const to = (move: string) => `/office/outreach/texts/${number}/moves/${move}?revision=${revision}`;
  return (
    <p className="acts">
      {mayWrite && state === "draft" && (
        <a className="btn" href={to("submit")}>
          {t("outreach.desk.move.submit")}
        </a>
      )}
      {mayWrite && state === "in-review" && preparedBy !== me && (
        <a className="btn" href={to("publish")}>
          {t("outreach.desk.move.publish")}
        </a>
      )}
      {mayWrite && state === "in-review" && (
        <a className="btn plain" href={to("return")}>
          {t("outreach.desk.move.return")}
        </a>
      )}
      {mayWrite && state === "published" && (
        <a className="btn" href={`/office/outreach/texts/${number}/versions`}>
          {t("outreach.desk.new-version")}
        </a>
      )}
      {text.currentVersion && kind === "clarification" && (
        <a className="btn plain" href={`/clarifications/${number}`}>
          {t("outreach.desk.public")}
        </a>
      )}
      {text.currentVersion && kind === "explainer" && (
        <a className="btn plain" href={explainedAt(text)}>
          {t("outreach.desk.public")}
        </a>
      )}
    </p>
  );
}

function explainedAt({ draft }: OfficeText): string {
  const [place] = draft.clauses;
  if (!place) return "/plans";
  return place.anchor ? `/plans/${place.planId}/clauses/${place.anchor}` : `/plans/${place.planId}/explained`;
}
