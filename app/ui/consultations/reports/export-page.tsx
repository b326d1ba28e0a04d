import type { ExportView } from "#app/domain/consultations/reports/export-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { ExportCrumb } from "./export-crumb.tsx";

/** One copy: how far it is, then the file. With script it looks again by itself, without there is a link. */
export function ExportPage({ number, copy }: { number: string; copy: ExportView }) {
  const t = useT();
  const isWaiting = copy.state === "queued" || copy.state === "running";
  return (
    <div className="office narrow">
      <OfficeNav here="/office/consultations" />
      <ExportCrumb number={number} within />
      <h1>{t(`reports.kind.${copy.kind}`)}</h1>
      <p className="facts">
        <Moment at={copy.askedAt} />
        <span>{copy.by}</span>
        <span>{t(`reports.names.${copy.names}`)}</span>
      </p>
      <div
        role="status"
        data-enhance={isWaiting ? "export-progress" : undefined}
        data-state={copy.state}
        id="export-standing"
      >
        <Standing number={number} copy={copy} />
      </div>
    </div>
  );
}

function Standing({ number, copy }: { number: string; copy: ExportView }) {
  const t = useT();
  const at = `/office/consultations/${number}/exports`;
  const { id, state, done, total, size, expiresAt, fault } = copy;
  if (state === "ready")
    return (
      <>
        <p>{t("reports.ready")}</p>
        <p className="acts">
          <a className="btn" href={`${at}/${id}/file`} download>
            {t("reports.fetch", { size: t("reports.kilobytes", { many: Math.ceil((size ?? 0) / 1024) }) })}
          </a>
        </p>
        {expiresAt && (
          <p className="quiet">
            {t("reports.kept-until")} <Moment at={expiresAt} />
          </p>
        )}
      </>
    );
  if (state === "queued" || state === "running")
    return (
      <>
        <p>{total > 0 ? t("reports.done-of", { done, total }) : t("reports.waiting")}</p>
        {total > 0 && <progress value={done} max={total} aria-label={t("reports.progress")} />}
        <p>
          <a href={`${at}/${id}`}>{t("reports.look-again")}</a>
        </p>
        <p className="quiet">{t("reports.may-leave")}</p>
      </>
    );
  return (
    <>
      <p className="note">
        {t(state === "failed" ? `reports.fault.${fault ?? "could-not-be-made"}` : "reports.expired")}
      </p>
      <p>
        <a href={at}>{t("reports.ask-anew")}</a>
      </p>
    </>
  );
}
