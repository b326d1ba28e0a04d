import { isStaff } from "#app/domain/people/actor.ts";
import { usePage } from "#app/ui/page-context.tsx";

export type ProblemKind = "missing" | "forbidden" | "refused" | "broken";

/** A page that can't be shown: what happened, what to do next, never "system error". */
export function Problem({ kind, reason }: { kind: ProblemKind; reason?: string | undefined }) {
  const { t, actor } = usePage();
  return (
    <section className="problem">
      <h1>{t(`problems.${kind}.title`)}</h1>
      <p>{reason ?? t(`problems.${kind}.text`)}</p>
      <p className="acts">
        <a className="btn" href={isStaff(actor) && kind !== "broken" ? "/office" : "/"}>
          {t(isStaff(actor) && kind !== "broken" ? "problems.office" : "problems.home")}
        </a>
        {kind === "forbidden" && actor.kind !== "person" && (
          <a className="btn plain" href="/sign-in">
            {t("problems.sign-in")}
          </a>
        )}
        <a className="btn plain" href="/map">
          {t("problems.map")}
        </a>
      </p>
    </section>
  );
}
