import { addDays } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { asksOfEntityMove } from "#app/domain/market/entity-states.ts";
import type { EntityFile } from "#app/domain/market/entity-view.ts";
import type { OfficeMove } from "#app/domain/market/office-moves.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { EntityFacts } from "./entity-facts.tsx";

/** One decision on a page of its own: what it means and to whom it is shown, then what it asks for. */
export function EntityMovePage(props: { file: EntityFile; move: OfficeMove; form: FormState }) {
  const { t, now, zone } = usePage();
  const { file, move } = props;
  const asks = asksOfEntityMove(move);
  const aYear = addDays(civilDateOf(now, zone), 365);
  const form = { ...props.form, values: { until: [aYear], ...props.form.values } };
  return (
    <>
      <OfficeNav here="/office/market-entities" />
      <section className="narrow">
        <p className="crumb">
          <a href="/office/market-entities">{t("market.desk.title")}</a>
          <a href={`/office/market-entities/${file.id}`}>{file.name}</a>
        </p>
        <h1>{t(`market.move.${move}`)}</h1>
        <p className="lead">{t(`market.move-means.${move}`)}</p>
        <EntityFacts file={file} />
        <FormProblems form={form} />
        <form method="post" className="form">
          {asks.includes("until") && (
            <TextField
              {...{ name: "until", form, type: "date", required: true }}
              label={t("market.verification.until")}
              hint={t("market.verification.until-hint")}
            />
          )}
          {asks.includes("reason") && (
            <AreaField
              {...{ name: "reason", form, required: true, maxLength: 2000 }}
              label={t("market.decision.reason")}
            />
          )}
          {asks.includes("basis") && (
            <TextField
              {...{ name: "basis", form, required: true, maxLength: 300 }}
              label={t("market.decision.basis")}
              hint={t("market.decision.basis-hint")}
            />
          )}
          <p className="acts">
            <button className={move === "suspend" ? "btn grave" : "btn"} type="submit">
              {t(`market.move.${move}`)}
            </button>
            <a className="btn plain" href={`/office/market-entities/${file.id}`}>
              {t("market.decision.back")}
            </a>
          </p>
        </form>
      </section>
    </>
  );
}
