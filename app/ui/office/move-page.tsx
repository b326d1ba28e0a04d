import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { OfficeNav } from "./office-nav.tsx";

type Props = {
  need: { number: string; title: string; words: string; movable: boolean };
  heading: string;
  hint?: string;
  form: FormState;
  labels?: Record<string, string>;
  children: React.ReactNode;
};

/** The page around one move of a need. */
export function MovePage({ need, heading, hint, form, labels, children }: Props) {
  const t = useT();
  return (
    <div className="office">
      <OfficeNav />
      <p className="crumb">
        <a href="/office">{t("office.case.crumb")}</a>
        <a href={`/office/needs/${need.number}`}>{need.number}</a>
      </p>
      <h1>{heading}</h1>
      <p className="lead">{need.title}</p>
      <details className="asked-words">
        <summary>{t("office.case.words")}</summary>
        <p className="words">{need.words}</p>
      </details>
      {hint && <p className="note">{hint}</p>}
      <FormProblems
        form={need.movable || form.reason ? form : { ...form, reason: "state-does-not-allow" }}
        {...(labels && { labels })}
      />
      {children}
    </div>
  );
}

/** What a form remembers of its page, and how it ends. */
export function MoveEnd({ number, movesSeen, send }: { number: string; movesSeen: number; send: string }) {
  const t = useT();
  return (
    <>
      <input type="hidden" name="movesSeen" value={movesSeen} />
      <div className="acts">
        <button className="btn" type="submit">
          {send}
        </button>
        <a className="btn plain" href={`/office/needs/${number}`}>
          {t("office.move.back")}
        </a>
      </div>
    </>
  );
}
