import type { LedgerStanding } from "#app/domain/audit/ledger-standing.ts";
import type { AuditLine } from "#app/domain/inspection/audit-line.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { AuditFilterFields } from "./audit-filter-fields.tsx";
import { AuditTable } from "./audit-table.tsx";
import { ChainStanding } from "./chain-standing.tsx";

type Props = {
  form: FormState;
  lines: AuditLine[];
  /** Whether this is not the first page. */
  later: boolean;
  next?: string | undefined;
  standing?: LedgerStanding | undefined;
};

/** Who did what, when, on what; how the chain stands; and the way to take a copy along. */
export function AuditPage({ form, lines, later, next, standing }: Props) {
  const t = useT();
  const query = queryOf(form);
  return (
    <div className="office">
      <OfficeNav here="/office/audit" />
      <h1>{t("audit.title")}</h1>
      <p className="lead">{t("audit.lead")}</p>
      <ChainStanding standing={standing} />
      <p className="acts">
        <a className="btn plain" href="/office/audit/chain">
          {t("audit.chain.compare")}
        </a>
        <a className="btn plain" href="/office/audit?what=access">
          {t("audit.personal")}
        </a>
      </p>
      <form className="audit-filter" method="get" action="/office/audit" aria-label={t("audit.filter.label")}>
        <FormProblems form={form} />
        <AuditFilterFields form={form} />
        <p className="acts">
          <button type="submit" className="btn">
            {t("audit.filter.find")}
          </button>
          <a className="btn plain" href="/office/audit">
            {t("audit.filter.clear")}
          </a>
          <a className="btn plain" href={`/office/audit/export?${query}`}>
            {t("audit.export.to")}
          </a>
        </p>
      </form>
      <h2>{t("audit.found")}</h2>
      {lines.length === 0 ? <Empty text={t("audit.none")} /> : <AuditTable lines={lines} />}
      <nav className="acts" aria-label={t("shell.pages.label")}>
        {later && (
          <a className="btn plain" href={`/office/audit?${query}`}>
            {t("audit.latest")}
          </a>
        )}
        {next && (
          <a className="btn plain" href={`/office/audit?${withAfter(query, next)}`} rel="next">
            {t("shell.pages.older")}
          </a>
        )}
      </nav>
    </div>
  );
}

/** The filter as it stands in an address, without what is empty. */
function queryOf({ values }: FormState): string {
  const chosen = Object.entries(values).flatMap(([name, [value]]) => (value ? [[name, value]] : []));
  return new URLSearchParams(chosen).toString();
}

const withAfter = (query: string, after: string) => {
  const asked = new URLSearchParams(query);
  asked.set("after", after);
  return asked;
};
