import type { SurveyResult } from "#app/domain/outreach/surveys/survey-result.ts";
import type { SurveyView } from "#app/domain/outreach/surveys/survey-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "../primitives/flow-table.tsx";

const percent = (share: number | null) => (share === null ? "—" : `${(share * 100).toFixed(1)}%`);

/** Both questions as tables, with how many answered, how they were counted, and what that can't tell. */
export function SurveyResults({ survey }: { survey: SurveyView }) {
  const t = useT();
  const { results, sampling, isOpen, resultsAtClose, closesOn } = survey;
  if (!results)
    return (
      <p className="note">
        {t(isOpen && resultsAtClose ? "outreach.survey.at-close" : "outreach.survey.too-few", {
          day: closesOn,
        })}
      </p>
    );
  const { knows, accepts, signedIn, devices } = results;
  return (
    <section>
      <h2>{t("outreach.survey.results")}</h2>
      <p>{t("outreach.survey.counted", { n: knows.n, signedIn, devices })}</p>
      <p className="note">
        {sampling ? t("outreach.survey.sampled", { how: sampling }) : t("outreach.survey.self-selected")}
      </p>
      <ResultTable question="knows" result={knows} />
      <ResultTable question="accepts" result={accepts} />
      <p className="hint">{t("outreach.survey.interval")}</p>
    </section>
  );
}

function ResultTable({ question, result }: { question: "knows" | "accepts"; result: SurveyResult }) {
  const t = useT();
  const heads = (["level", "share", "range"] as const).map((head) => t(`outreach.survey.head.${head}`));
  return (
    <>
      <h3>{t(`outreach.survey.${question}`)}</h3>
      <FlowTable label={t(`outreach.survey.${question}`)} heads={heads}>
        {result.rows.map(({ level, count, share, low, high }) => (
          <FlowRow key={level}>
            <FlowHead>{t(`outreach.survey.${question}-level.${level}`)}</FlowHead>
            <FlowCell head={heads[1] ?? ""}>
              {count === null
                ? t("outreach.survey.withheld")
                : t("outreach.survey.of", { share: percent(share), count, n: result.n })}
            </FlowCell>
            <FlowCell head={heads[2] ?? ""}>
              {count === null ? "—" : `${percent(low)}–${percent(high)}`}
            </FlowCell>
          </FlowRow>
        ))}
      </FlowTable>
    </>
  );
}
