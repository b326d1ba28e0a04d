import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Written } from "#app/ui/primitives/written.tsx";
import { GroundField } from "./ground-field.tsx";

type Props = {
  back: { href: string; label: string };
  lead: string;
  words?: string | undefined;
  form: FormState;
};

/** A moderator hides what shows: on which ground, and for which reason, which its writer reads. */
export function TakeDownForm({ back, lead, words, form }: Props) {
  const t = useT();
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={back.href}>{back.label}</a>
      </p>
      <h1>{t("moderation.takedown")}</h1>
      <p className="lead">{lead}</p>
      {words && (
        <div className="review-words">
          <Written words={words} />
        </div>
      )}
      <form className="form" method="post">
        <FormProblems form={form} />
        <GroundField form={form} required />
        <AreaField {...{ form, name: "reason", label: t("moderation.reason"), required: true, rows: 3 }} />
        <div>
          <button className="btn grave" type="submit">
            {t("moderation.takedown")}
          </button>
        </div>
      </form>
    </section>
  );
}
