import type { ExplainedRule } from "#app/domain/needs/explain-route.ts";
import { ruleName } from "#app/domain/needs/rule-name.ts";
import type { Translate } from "#app/domain/text/language.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { nameIn } from "./named.ts";

type Named = { name: string; nameEn: string };
export type TrialView = {
  day: string;
  special?: { kind: string; channels: { name: { zh: string; en: string }; phone?: string | undefined }[] };
  route: {
    territory?: Named;
    rule?: Named & { id: string };
    unit?: Named;
    planner?: { id: string; name: string };
  };
  explained: ExplainedRule[];
  deadline?: { due: string; basis: { zh: string; en: string }; provisional: boolean };
};

const factOf = {
  territoryId: "territory",
  category: "category",
  kind: "kind",
  planTier: "plan-tier",
} as const;

/** Where it would go, by when and on which basis; then every rule that was asked, and why it did or did not decide. */
export function TrialOutcome({ trial }: { trial: TrialView }) {
  const { t, lang } = usePage();
  const { special, route, explained, deadline } = trial;
  const misfits = explained.filter(isMisfit);
  const facts: [string, string][] = [
    [t("admin.fact.territory"), route.territory ? nameIn(lang, route.territory) : t("offices.trial.outside")],
    [t("offices.trial.rule"), route.rule ? nameIn(lang, route.rule) : t("offices.trial.no-rule")],
    [t("admin.fact.goes-to"), route.unit ? nameIn(lang, route.unit) : t("offices.none")],
    [t("admin.fact.planner"), route.planner?.name ?? t("admin.word.planner-none")],
    [
      t("offices.trial.deadline"),
      deadline
        ? `${deadline.due} · ${lang === "en" ? deadline.basis.en : deadline.basis.zh}`
        : t("offices.trial.no-deadline"),
    ],
  ];
  return (
    <>
      {special && (
        <p className="note" role="status">
          {t(`offices.trial.special-${special.kind}`)}{" "}
          {special.channels
            .map(({ name, phone }) => [lang === "en" ? name.en : name.zh, phone].filter(Boolean).join(" "))
            .join(t("offices.comma"))}
        </p>
      )}
      <dl className="case-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t("offices.trial.rules")}</h3>
      <p className="hint">{t("admin.lead.routing")}</p>
      <Explained rules={explained.filter((each) => !isMisfit(each))} />
      {misfits.length > 0 && (
        <details>
          <summary>{t("offices.trial.misfits", { count: misfits.length })}</summary>
          <Explained rules={misfits} />
        </details>
      )}
    </>
  );
}

const isMisfit = ({ verdict }: ExplainedRule) => !verdict.decides && verdict.why === "does-not-fit";

function Explained({ rules }: { rules: readonly ExplainedRule[] }) {
  const { t, lang } = usePage();
  return (
    <ol className="record-history">
      {rules.map(({ rule, verdict }) => (
        <li key={rule.id}>
          <a href={`/admin/routing/${encodeURIComponent(rule.id)}`}>{nameIn(lang, ruleName(rule))}</a>
          {" · "}
          {verdict.decides ? (
            <strong>{t("offices.trial.decides")}</strong>
          ) : verdict.why === "does-not-fit" ? (
            t("offices.trial.does-not-fit", { fields: fieldWords(t, verdict.fields) })
          ) : (
            t(`offices.trial.${verdict.why}`)
          )}
        </li>
      ))}
    </ol>
  );
}

const fieldWords = (t: Translate, fields: readonly (keyof typeof factOf)[]) =>
  fields.map((field) => t(`admin.fact.${factOf[field]}`)).join(t("offices.comma"));
