import { addDays } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { followedPath } from "#app/domain/needs/alerts/alert-filter.ts";
import type { AlertView } from "#app/domain/needs/alerts/alert-view.ts";
import { filterWords, goneFrom } from "#app/domain/needs/alerts/filter-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { AlertFields } from "./alert-fields.tsx";

/** An alert with what can be done with it: plain forms, each act a button of its own. */
export function AlertPart({
  alert,
  action,
  heading,
  keptDays,
  fresh = false,
}: {
  alert: AlertView;
  action: string;
  /** How long what is over waits for its need to go on. */
  keptDays: number;
  heading: "h2" | "p";
  /** Just begun: nobody came to stop it. */
  fresh?: boolean;
}) {
  const { t, zone } = usePage();
  const { id, query, filter, names, state, pace, hears, endedAt } = alert;
  const stands = state === "active" || state === "paused";
  const Heading = heading;
  const gone = goneFrom(filter, names);
  return (
    <>
      <Heading className="followed">{filterWords(t, filter, names)}</Heading>
      <p>
        {t(`alerts.state.${state}`)} · {t(`alerts.hears.${filter.need ? "one" : hears}`)} ·{" "}
        {t(`alerts.pace.${pace}`)} ·{" "}
        <a href={followedPath(query)}>{t(filter.need ? "similar.join.open" : "alerts.see")}</a>
      </p>
      {gone && (
        <p className="note">
          {t(`alerts.gone.${gone}`)} <a href="/map">{t("alerts.gone.choose")}</a>
        </p>
      )}
      {state === "over" && endedAt && (
        <p className="note">{t("alerts.over", { day: addDays(civilDateOf(endedAt, zone), keptDays) })}</p>
      )}
      <form method="post" action={action} className="acts">
        <input type="hidden" name="id" value={id} />
        {state === "active" && <Act act="pause" plain />}
        {(state === "paused" || state === "ended") && <Act act={state === "ended" ? "undo" : "resume"} />}
        {state !== "ended" && <Act act="end" plain={heading === "h2" || fresh} />}
      </form>
      {stands && (
        <details>
          <summary>{t(filter.need ? "alerts.pace.label" : "alerts.change")}</summary>
          <form method="post" action={action} className="form">
            <input type="hidden" name="id" value={id} />
            <AlertFields form={formState(undefined, { hears, pace })} one={filter.need !== undefined} />
            <div className="acts">
              <Act act="change" />
            </div>
          </form>
        </details>
      )}
    </>
  );
}

function Act({ act, plain }: { act: "pause" | "resume" | "undo" | "end" | "change"; plain?: boolean }) {
  const { t } = usePage();
  return (
    <button
      className={plain ? "btn plain" : "btn"}
      type="submit"
      name="act"
      value={act === "undo" ? "resume" : act}
    >
      {t(`alerts.act.${act}`)}
    </button>
  );
}
