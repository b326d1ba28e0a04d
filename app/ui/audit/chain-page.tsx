import type { LedgerStanding } from "#app/domain/audit/ledger-standing.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { ChainStanding } from "./chain-standing.tsx";

type Compared = { seq: number; outcome: "same" | "differs" | "gone" };
type Props = { standing?: LedgerStanding | undefined; form: FormState; compared?: Compared | undefined };

/** The chain by itself, and a head that was kept outside held against it. */
export function ChainPage({ standing, form, compared }: Props) {
  const t = useT();
  return (
    <div className="office narrow">
      <OfficeNav here="/office/audit" />
      <p className="crumb">
        <a href="/office/audit">{t("audit.title")}</a>
      </p>
      <h1>{t("audit.chain.title")}</h1>
      <p className="lead">{t("audit.chain.lead")}</p>
      <ChainStanding standing={standing} />
      {standing && (
        <dl className="audit-head">
          <dt>{t("audit.chain.head")}</dt>
          <dd>
            <code>
              {standing.head.seq} {standing.head.hash}
            </code>
          </dd>
        </dl>
      )}
      <h2>{t("audit.chain.compare")}</h2>
      {compared && (
        <p className={compared.outcome === "same" ? "note good" : "note audit-broken"} role="status">
          {t(`audit.chain.compared.${compared.outcome}`, { seq: compared.seq })}
        </p>
      )}
      <form method="get" action="/office/audit/chain">
        <FormProblems form={form} labels={{ head: t("audit.chain.kept") }} />
        <AreaField
          name="head"
          rows={3}
          maxLength={500}
          required
          label={t("audit.chain.kept")}
          hint={t("audit.chain.kept-hint")}
          form={form}
        />
        <button type="submit" className="btn">
          {t("audit.chain.hold-against")}
        </button>
      </form>
    </div>
  );
}
