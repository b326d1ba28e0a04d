import { clauseFields, mostQuestions, type TextDraft } from "#app/domain/outreach/texts/text-draft.ts";
import type { TextKind } from "#app/domain/outreach/texts/text-states.ts";
import type { Translate } from "#app/domain/text/language.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, type Choice, SelectField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";

type Props = { kind: TextKind; form: FormState; places: Choice[] };

export const textLabels = (t: Translate) => ({
  ...{ titleZh: t("outreach.desk.title-zh"), titleEn: t("outreach.desk.title-en") },
  ...{ wordsZh: t("outreach.desk.words-zh"), clause1: t("outreach.desk.clause") },
});

/** The fields of an explainer or a clarification; one language is enough. */
export function TextFields({ kind, form, places }: Props) {
  const { t } = usePage();
  return (
    <>
      <p className="hint">{t("outreach.desk.one-language")}</p>
      {clauseFields.slice(0, kind === "explainer" ? 1 : 3).map((name, at) => (
        <SelectField
          key={name}
          {...{ name, form, required: at === 0, empty: t("outreach.desk.no-clause") }}
          label={at === 0 ? t("outreach.desk.clause") : t("outreach.desk.another-clause", { at: at + 1 })}
          choices={places}
        />
      ))}
      {kind === "clarification" && (
        <TextField
          {...{ name: "raisedBy", form, maxLength: 1000, label: t("outreach.desk.raised-by") }}
          hint={t("outreach.desk.raised-by-hint")}
        />
      )}
      <TextField {...{ name: "titleZh", form, maxLength: 80, label: t("outreach.desk.title-zh") }} />
      <AreaField
        {...{ name: "wordsZh", form, rows: 8, maxLength: 4000, label: t("outreach.desk.words-zh") }}
      />
      <TextField {...{ name: "titleEn", form, maxLength: 160, label: t("outreach.desk.title-en") }} />
      <AreaField
        {...{ name: "wordsEn", form, rows: 8, maxLength: 8000, label: t("outreach.desk.words-en") }}
      />
      <Questions form={form} />
    </>
  );
}

/** Those that are there, and three empty places more; left empty they are no questions. */
function Questions({ form }: { form: FormState }) {
  const { t } = usePage();
  const filled = form.values["questionZh[]"]?.length ?? 0;
  const places = Math.min(mostQuestions, Math.max(filled, form.values["questionEn[]"]?.length ?? 0) + 2);
  return (
    <>
      <h2>{t("outreach.questions")}</h2>
      {Array.from({ length: places }, (_, at) => at).map((at) => (
        <fieldset className="field" key={at}>
          <legend>{t("outreach.desk.question", { at: at + 1 })}</legend>
          {(["questionZh", "answerZh", "questionEn", "answerEn"] as const).map((name) => (
            <AreaField
              key={name}
              {...{ name: `${name}[]`, id: `${name}-${at}`, rows: name.startsWith("q") ? 1 : 3 }}
              form={{ values: { [`${name}[]`]: [form.values[`${name}[]`]?.[at] ?? ""] }, errors: {} }}
              label={t(`outreach.desk.${name}`)}
            />
          ))}
        </fieldset>
      ))}
    </>
  );
}

/** A draft as its form opens. */
export function draftValues(draft: TextDraft): Record<string, string | string[]> {
  const keys = draft.clauses.map(({ planId, anchor }) => (anchor ? `${planId}#${anchor}` : planId));
  const each = (pick: (question: TextDraft["questions"][number]) => string | null) =>
    draft.questions.map((question) => pick(question) ?? "");
  return {
    ...{ titleZh: draft.title["zh-CN"] ?? "", titleEn: draft.title.en ?? "" },
    ...{ wordsZh: draft.words["zh-CN"] ?? "", wordsEn: draft.words.en ?? "" },
    ...{ clause1: keys[0] ?? "", clause2: keys[1] ?? "", clause3: keys[2] ?? "" },
    raisedBy: [...draft.summaries, ...draft.needs].join(" "),
    "questionZh[]": each(({ question }) => question["zh-CN"]),
    "answerZh[]": each(({ answer }) => answer["zh-CN"]),
    "questionEn[]": each(({ question }) => question.en),
    "answerEn[]": each(({ answer }) => answer.en),
  };
}
