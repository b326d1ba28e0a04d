import type { GrantStanding } from "#app/domain/offices/role-period.ts";
import type { GrantView, PersonView, SuspensionView } from "#app/domain/people/person-view.ts";
import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { Day, Moment } from "#app/ui/primitives/moment.tsx";
import { roleWords } from "./named.ts";

type Grant = GrantView & { standing: GrantStanding };
type Props = {
  person: Omit<PersonView, "grants">;
  grants: Grant[];
  absence?: { untilOn: string; substitute: string };
  mayAct: boolean;
  /** Found by a contact that another took the place of. */
  byReplaced: boolean;
};

/** A person as the administrator sees them: what they hold and held, and whether they may act. */
export function PersonPage({ person, grants, absence, mayAct, byReplaced }: Props) {
  const { t } = usePage();
  const base = `/admin/people/${person.id}`;
  const suspended = person.suspensions.find(({ liftedAt }) => liftedAt === null);
  return (
    <div className="office">
      <AdminNav here="/admin/people" />
      <p className="crumb">
        <a href="/admin/people">{t("admin.place.people")}</a>
      </p>
      <h1>{person.name}</h1>
      {byReplaced && <p className="note">{t("offices.person.by-replaced")}</p>}
      {suspended && <p className="note">{t("offices.person.is-suspended")}</p>}
      <dl className="record-brief">
        <Fact name={t("offices.person.joined")}>
          <Day at={person.joinedAt} />
        </Fact>
        <Fact name={t("offices.person.sessions")}>{person.sessions}</Fact>
        <Fact name={t("offices.person.second-factor")}>
          {t(person.secondFactor ? "offices.yes" : "offices.no")}
        </Fact>
        {absence && (
          <Fact name={t("offices.person.absent")}>
            {t("offices.person.absent-until", { until: absence.untilOn, substitute: absence.substitute })}
          </Fact>
        )}
      </dl>
      {mayAct && (
        <p className="acts">
          {!suspended && (
            <a className="btn" href={`${base}/roles/new`}>
              {t("offices.give.title")}
            </a>
          )}
          {grants.some(({ role, standing }) => role === "planner" && standing === "in-force") && (
            <a className="btn plain" href={`${base}/handover`}>
              {t("offices.handover.title")}
            </a>
          )}
          <a className={suspended ? "btn" : "btn plain"} href={`${base}/suspension`}>
            {t(suspended ? "offices.suspend.lift" : "offices.suspend.title")}
          </a>
          <a className="btn plain" href={`${base}/second-factor`}>
            {t("security.ending.title")}
          </a>
        </p>
      )}
      <h2>{t("offices.person.roles")}</h2>
      <Grants grants={grants} base={base} mayAct={mayAct} />
      <h2>{t("offices.person.suspensions")}</h2>
      <Suspensions all={person.suspensions} />
    </div>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Grants({ grants, base, mayAct }: { grants: Grant[]; base: string; mayAct: boolean }) {
  const { t, lang } = usePage();
  if (grants.length === 0) return <p>{t("offices.person.no-roles")}</p>;
  return (
    <ul className="records">
      {grants.map((grant) => (
        <li key={grant.id}>
          <strong>{roleWords(t, lang, grant)}</strong> · {t(`offices.standing.${grant.standing}`)}
          <p className="hint">
            {t("offices.person.given")} <Day at={grant.grantedAt} />
            {grant.grantedByName && ` · ${grant.grantedByName}`}
            {grant.startsAt && (
              <>
                {" · "}
                {t("offices.person.from")} <Day at={grant.startsAt} />
              </>
            )}
            {grant.endedAt && (
              <>
                {" · "}
                {t("offices.person.until")} <Day at={grant.endedAt} />
              </>
            )}
            {grant.endReason && ` · ${grant.endReason}`}
          </p>
          {mayAct && grant.standing !== "ended" && (
            <a href={`${base}/roles/${grant.id}/ending`}>
              {t("offices.end.act", { role: roleWords(t, lang, grant) })}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Suspensions({ all }: { all: SuspensionView[] }) {
  const { t } = usePage();
  if (all.length === 0) return <p>{t("offices.person.no-suspensions")}</p>;
  return (
    <ul className="records">
      {all.map(({ id, reason, suspendedAt, byName, appeal, appealedAt, liftedAt, liftReason }) => (
        <li key={id}>
          <Moment at={suspendedAt} /> {byName && `· ${byName}`} · {reason}
          {appealedAt && (
            <p>
              {t("offices.person.objection")} <Moment at={appealedAt} /> {appeal}
            </p>
          )}
          {liftedAt && (
            <p className="hint">
              {t("offices.person.lifted")} <Moment at={liftedAt} /> {liftReason}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
