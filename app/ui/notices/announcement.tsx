import type { NoticePage, OpinionTally } from "#app/domain/notices/notice-view.ts";
import type { DocumentLine } from "#app/domain/plans/documents/document-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { DocumentList } from "#app/ui/plans/document-list.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { Written } from "#app/ui/primitives/written.tsx";
import { TreatedCounts } from "./treated-counts.tsx";
import { voicesWords } from "./voices-words.ts";

type Props = {
  announcement: NonNullable<NoticePage["announcement"]>;
  tally: OpinionTally;
  documents: readonly DocumentLine[];
  planPath: string;
};

/** 批后公布: who approved it, when, under which number, and what was made of the opinions. */
export function Announcement({ announcement, tally, documents, planPath }: Props) {
  const t = useT();
  const { approvedOn, approvedBy, approvalNumber, obtainAt, statement, hearingOn, minutes } = announcement;
  return (
    <section className="announcement">
      <h2>{t("notices.announcement.title")}</h2>
      <p>
        <InOwnLanguage
          words={approvedBy}
          say={(by) => t("notices.announcement.approved", { day: approvedOn, by, number: approvalNumber })}
        />
      </p>
      {obtainAt && (
        <p>
          <InOwnLanguage words={obtainAt} say={(where) => t("notices.announcement.obtain", { where })} />
        </p>
      )}
      <p>
        <a href={planPath}>{t("notices.announcement.read")}</a>{" "}
        <a href="#maps">{t("notices.announcement.maps")}</a>
      </p>
      <h3>{t("notices.announcement.tally", { said: voicesWords(t, tally.all) })}</h3>
      <TreatedCounts tally={tally} />
      <h3>{t("notices.announcement.statement")}</h3>
      <Paper words={statement} documents={documents.filter(({ purpose }) => purpose === "statement")} />
      <h3>{t("notices.announcement.minutes", { day: hearingOn })}</h3>
      <Paper words={minutes} documents={documents.filter(({ purpose }) => purpose === "minutes")} />
      <p>
        <a href="#opinions">{t("notices.announcement.each")}</a>
      </p>
    </section>
  );
}

/** A paper as words, as a document, or as both. */
const Paper = ({ words, documents }: { words: string; documents: readonly DocumentLine[] }) => (
  <>
    {words && <Written words={words} />}
    {documents.length > 0 && <DocumentList documents={documents} />}
  </>
);
