import type { NeedReceipt } from "#app/domain/needs/need-receipt.ts";
import { spacedQueryCode } from "#app/domain/needs/query-code.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { WhoAnswers } from "./who-answers.tsx";

/** The number in big, who answers by when, the query code once, and what happens next. It prints as a slip. */
export function Receipt({ receipt }: { receipt: NeedReceipt }) {
  const { t } = usePage();
  const { number, title, unit, planner, rule, dueOn, basis, provisional, queryCode, onBehalf } = receipt;
  const deadline = dueOn && basis ? { due: dueOn, basis, provisional } : undefined;
  return (
    <article className="receipt" data-enhance="draft-done print-page">
      <p className="receipt-head">{t("submit.receipt.taken")}</p>
      <h1>
        <span className="receipt-label">{t("submit.receipt.number")}</span>{" "}
        <span className="receipt-number">{number}</span>
      </h1>
      <p className="facts">
        <span>{title}</span> <Moment at={receipt.submittedAt} />
      </p>
      <WhoAnswers view={{ unit, planner, rule, deadline }} />
      {queryCode && (
        <section className="receipt-code">
          <h2>{t("submit.receipt.code")}</h2>
          <p className="query-code">{spacedQueryCode(queryCode)}</p>
          <p>{t(onBehalf ? "submit.receipt.code-slip" : "submit.receipt.code-save")}</p>
        </section>
      )}
      <h2>{t("submit.receipt.next")}</h2>
      <ol>
        {nextSteps(receipt).map((step) => (
          <li key={step}>{t(`submit.receipt.${step}`)}</li>
        ))}
      </ol>
      <p className="acts">
        <a className="btn" href={`/needs/${number}`}>
          {t("submit.receipt.see")}
        </a>
        <button className="btn plain print-button" type="button" hidden>
          {t("submit.receipt.print")}
        </button>
        <a className="btn plain" href={onBehalf ? "/office/needs/new" : "/map"}>
          {t(onBehalf ? "submit.receipt.another" : "submit.receipt.map")}
        </a>
      </p>
    </article>
  );
}

function nextSteps({ isPublic, publication, queryCode }: NeedReceipt) {
  const shown = isPublic ? "shown" : publication === "awaiting-review" ? "shown-after-review" : "not-shown";
  return [shown, "contact", "answer", queryCode ? "follow-by-code" : "follow-by-account", "verdict"] as const;
}
