import type { Suggestions } from "#app/domain/needs/similar/suggestions.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { SimilarLine } from "./similar-line.tsx";
import { SimilarTold } from "./similar-told.tsx";

type PanelProps = {
  view: Suggestions;
  /** In the step of writing it can be asked anew and refused; in the check it says what was found, or nothing. */
  step: "what" | "check";
  staff: boolean;
  open: boolean;
};

/** Who else asked for the same nearby, and what the rules say, while one writes. Room is kept for it, so that nothing jumps. */
export function SimilarPanel({ view, step, staff, open }: PanelProps) {
  const { t } = usePage();
  const found = view.similar.length + view.earlier.length;
  if (step === "check" && found === 0) return null;
  return (
    <section
      className="similar"
      aria-label={t("similar.title")}
      {...(step === "what" && { "data-enhance": "similar", "data-address": addressFor(staff) })}
    >
      <SimilarParts view={view} staff={staff} open={open} />
      {step === "what" && (
        <p className="similar-acts">
          <button className="btn plain" type="submit" name="intent" value="similar" formNoValidate>
            {t("similar.look")}
          </button>
          <label className="choice">
            <input type="checkbox" name="noSimilar" value="on" defaultChecked={view.refused} />
            <span>{t("similar.refuse")}</span>
          </label>
        </p>
      )}
    </section>
  );
}

const addressFor = (staff: boolean) => (staff ? "/office/needs/similar" : "/needs/similar");

type Parts = Pick<PanelProps, "view" | "staff" | "open">;

/** What changes with every word: the same markup in the page and in the answer to the script. */
export function SimilarParts({ view, staff, open }: Parts) {
  const { t } = usePage();
  const found = view.similar.length + view.earlier.length;
  const said = found > 0 ? t("similar.found", { count: found }) : view.typed ? t("similar.none") : "";
  return (
    <>
      <div className="similar-told">
        <SimilarTold view={view} />
      </div>
      <details className="similar-found" open={open && found > 0}>
        <summary>
          {t("similar.title")} <span className="similar-count">{found}</span>
        </summary>
        <div className="similar-list">
          {found === 0 && <p className="hint">{view.refused ? t("similar.refused") : t("similar.lead")}</p>}
          {view.similar.length > 0 && (
            <ul>
              {view.similar.map((need) => (
                <SimilarLine key={need.number} need={need} staff={staff} />
              ))}
            </ul>
          )}
          {found > 0 && <p className="hint">{t("similar.automated", { version: view.version })}</p>}
        </div>
      </details>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
