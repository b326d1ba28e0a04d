import type { ClaimLine, SettledClaim } from "#app/domain/needs/claims/claim-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { ClaimCard } from "./claim-card.tsx";

/** Claims that wait, oldest first, and the last decisions beside them. */
export function ClaimDesk({ waiting, settled }: { waiting: ClaimLine[]; settled: SettledClaim[] }) {
  const t = useT();
  const fresh = { values: {}, errors: {} };
  return (
    <div className="office">
      <OfficeNav here="/office/claims" />
      <h1>{t("claims.desk.title")}</h1>
      {waiting.length > 0 && <p className="lead">{t("claims.desk.lead", { count: waiting.length })}</p>}
      <div className="beside">
        <div>
          {waiting.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} form={fresh} />
          ))}
          {waiting.length === 0 && (
            <Empty text={t("claims.desk.empty")} href="/office" act={t("claims.desk.office")} />
          )}
        </div>
        {settled.length > 0 && <Settled settled={settled} />}
      </div>
    </div>
  );
}

function Settled({ settled }: { settled: SettledClaim[] }) {
  const t = useT();
  return (
    <aside aria-label={t("claims.desk.settled")}>
      <h2 className="sub">{t("claims.desk.settled")}</h2>
      <ol className="settled">
        {settled.map(({ id, needNumber, outcome, reason, settledAt }) => (
          <li key={id}>
            <strong>{outcome && t(`claims.desk.outcome.${outcome}`)}</strong>{" "}
            <a href={`/office/needs/${needNumber}`}>{t("needs.page.number", { number: needNumber })}</a>
            <small>
              {settledAt && <Moment at={settledAt} />}
              {reason && ` · ${reason}`}
            </small>
          </li>
        ))}
      </ol>
    </aside>
  );
}
