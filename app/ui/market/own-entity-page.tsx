import { canMoveEntity, isAmendable } from "#app/domain/market/entity-states.ts";
import type { EntityFile } from "#app/domain/market/entity-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { EntityFacts } from "./entity-facts.tsx";
import { EntityHistory } from "./entity-history.tsx";
import { EntityStateMark } from "./entity-state-mark.tsx";
import { EntitySteps, stepOfMissing } from "./entity-steps.tsx";
import { InterestList } from "./interest-list.tsx";
import { QualificationList } from "./qualification-list.tsx";

/** One's own entity: where it stands, what is missing, what can be done next, everything on file. */
export function OwnEntityPage({ file, form }: { file: EntityFile; form: FormState }) {
  const t = useT();
  const { id, name, state } = file;
  const base = `/account/market-entities/${id}`;
  return (
    <>
      <p className="crumb">
        <a href="/account/market-entities">{t("market.own.title")}</a>
      </p>
      <h1>{name}</h1>
      <p className="facts">
        <EntityStateMark state={state} />
        <span>{t(`market.means.${state}`)}</span>
      </p>
      {isAmendable(state) && <EntitySteps id={id} step="check" />}
      <FormProblems form={form} />
      <Missing file={file} />
      <HandIn file={file} />
      <p className="acts">
        <a className="btn plain" href={`${base}/representatives`}>
          {t("market.representatives.title")}
        </a>
        {file.isPublic && (
          <a className="btn plain" href={`/market-entities/${file.uscc}`}>
            {t("market.own.public-page")}
          </a>
        )}
        {state === "suspended" && !file.appeals.some(({ decidedAt }) => decidedAt === null) && (
          <a className="btn" href={`${base}/appeal`}>
            {t("market.appeal.title")}
          </a>
        )}
        {canMoveEntity("withdraw", state) && (
          <a className="btn plain" href={`${base}/withdrawal`}>
            {t("market.withdrawal.title")}
          </a>
        )}
      </p>
      <EntityFacts file={file} />
      <h2>{t("market.steps.qualifications")}</h2>
      <QualificationList qualifications={file.qualifications} />
      <h2>{t("market.steps.interests")}</h2>
      <InterestList interests={file.interests} none={file.noInterests} />
      <EntityHistory moves={file.moves} appeals={file.appeals} dueOn={file.dueOn} />
    </>
  );
}

function Missing({ file: { id, missing, state } }: { file: EntityFile }) {
  const t = useT();
  if (missing.length === 0 || !isAmendable(state)) return null;
  return (
    <section className="note" aria-label={t("market.missing.title")}>
      <p>{t("market.missing.title")}</p>
      <ul>
        {missing.map((step) => {
          const place = stepOfMissing[step];
          const href = place.startsWith("/")
            ? `${place}?to=/account/market-entities/${id}`
            : `/account/market-entities/${id}/${place}`;
          return (
            <li key={step}>
              <a href={href}>{t(`market.missing.${step}`)}</a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Hands in what is whole; without script the button says what the office will do and by when. */
function HandIn({ file: { missing, state } }: { file: EntityFile }) {
  const t = useT();
  const renewal = canMoveEntity("askRenewal", state);
  if (!renewal && !canMoveEntity("apply", state)) return null;
  if (missing.length > 0) return null;
  return (
    <form method="post" className="form">
      <p>{t(renewal ? "market.hand-in.renewal-text" : "market.hand-in.text")}</p>
      <p className="acts">
        <button className="btn" type="submit">
          {t(renewal ? "market.hand-in.renewal" : "market.hand-in.send")}
        </button>
      </p>
    </form>
  );
}
