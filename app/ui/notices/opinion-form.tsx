import type { EntityVoice } from "#app/domain/people/entity-voice.ts";
import { VoiceFields } from "#app/ui/needs/voice-fields.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, type Choice, SelectField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = {
  number: string;
  asked: string;
  form: FormState;
  subjects: Choice[];
  voices: readonly EntityVoice[];
};

/** About what, in which words, and whether it touches oneself; its key makes a second click the same opinion. */
export function OpinionForm({ number, asked, form, subjects, voices }: Props) {
  const t = useT();
  const ticked = form.values.interested?.[0] !== undefined;
  // A feature is among the choices only where it was asked for.
  const query = asked ? `?${new URLSearchParams({ about: asked })}` : "";
  return (
    <form className="form" method="post" action={`/notices/${number}/opinions${query}`}>
      <FormProblems
        form={form}
        labels={{ words: t("notices.form.words"), affected: t("notices.form.affected") }}
      />
      <input type="hidden" name="submissionKey" value={form.values.submissionKey?.[0] ?? ""} />
      <SelectField
        {...{ form, name: "about", choices: subjects, label: t("notices.form.about") }}
        empty={t("notices.opinion.whole")}
      />
      <AreaField
        {...{ form, name: "words", label: t("notices.form.words"), required: true, rows: 6 }}
        hint={t("notices.form.words-hint")}
      />
      <label className="choice">
        <input type="checkbox" name="interested" value="yes" defaultChecked={ticked} />
        <span>
          {t("notices.form.interested")}
          <small>{t("notices.form.interested-hint")}</small>
        </span>
      </label>
      <AreaField {...{ form, name: "affected", label: t("notices.form.affected"), rows: 2 }} />
      <VoiceFields voices={voices} form={form} />
      <p className="acts">
        <button className="btn" type="submit">
          {t("notices.form.send")}
        </button>
        <a className="btn plain" href={`/notices/${number}`}>
          {t("notices.form.back")}
        </a>
      </p>
    </form>
  );
}
