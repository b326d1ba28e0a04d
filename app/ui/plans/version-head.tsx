import { versionPath } from "#app/domain/plans/plan-paths.ts";
import type { LaidOpen, PlanPage, VersionLine } from "#app/domain/plans/plan-view.ts";
import { usePage, useT } from "#app/ui/page-context.tsx";
import { versionSince } from "./version-since.ts";

/** Which version this is, where it stands and since when, and the way to the others. */
export function VersionHead({ plan }: { plan: PlanPage }) {
  const t = useT();
  const { id, version, isFirst, versions, source, approvedBy, reviewNumber } = plan;
  const here = versions.find(({ number }) => number === version);
  const others = versions.filter(({ number }) => number !== version);
  return (
    <div className="plan-version" data-state={plan.state}>
      <p>
        <strong>{t("plans.version", { version })}</strong> {here && <VersionState version={here} />}
        {!isFirst && <a href={`/plans/${id}`}>{t("reading.to-first")}</a>}
      </p>
      {(approvedBy || source || reviewNumber) && (
        <p className="facts" lang="zh-CN">
          {approvedBy && <span>{approvedBy}</span>}
          {reviewNumber && <span>{reviewNumber}</span>}
          {source && <span>{source}</span>}
        </p>
      )}
      <LaidOpenPart laidOpen={plan.laidOpen ?? null} />
      <p>
        {plan.notice && <a href={`/notices/${plan.notice}`}>{t("reading.notice")}</a>}
        {plan.documents.length > 0 && (
          <a href="#documents">{t("documents.count", { count: plan.documents.length })}</a>
        )}
        {plan.fingerprint && (
          <a href={`${versionPath(id, version)}/fingerprint`}>{t("reading.fingerprint")}</a>
        )}
      </p>
      {others.length > 0 && (
        <ul className="plan-versions" aria-label={t("reading.other-versions")}>
          {others.map((other) => (
            <li key={other.id}>
              <a href={versionPath(id, other.number)}>{t("plans.version", { version: other.number })}</a>{" "}
              <VersionState version={other} />
            </li>
          ))}
          <li>
            <a href={`/plans/${id}/compare`}>{t("reading.to-compare")}</a>
          </li>
        </ul>
      )}
    </div>
  );
}

/** The notice of a version that is not approved, and why it goes no further where it doesn't. */
function LaidOpenPart({ laidOpen }: { laidOpen: LaidOpen | null }) {
  const t = useT();
  if (!laidOpen || laidOpen.phase === "open") return null;
  const { number, closesOn, phase, reason, next } = laidOpen;
  const link = (one: string) => (
    <a href={`/notices/${one}`}>{t("reading.on-notice.notice", { number: one })}</a>
  );
  return (
    <p>
      {phase === "closed" && t("reading.on-notice.closed", { day: closesOn })}
      {phase === "superseded" && t("reading.on-notice.superseded")}
      {phase === "discontinued" && t("reading.on-notice.discontinued", { reason: reason ?? "" })}{" "}
      {link(number)} {next && link(next)}
    </p>
  );
}

export function VersionState({ version }: { version: Omit<VersionLine, "id" | "number"> }) {
  const { t, zone } = usePage();
  const since = versionSince(version, zone);
  const state = t(`reading.states.${version.state}`);
  return <span className="plan-state">{since ? t("reading.since", { state, since }) : state}</span>;
}
