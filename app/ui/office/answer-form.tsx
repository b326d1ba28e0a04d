import type { NeedForMove } from "#app/domain/needs/need-for-move.ts";
import type { ArticleChoice } from "#app/domain/policies/policy-view.ts";
import { answerResults } from "#app/domain/responses/answer-terms.ts";
import type { BasisChoice } from "#app/domain/responses/basis-choice.ts";
import type { Translate } from "#app/domain/text/language.ts";
import { resultWord } from "#app/ui/needs/need-words.ts";
import { usePage, useT } from "#app/ui/page-context.tsx";
import { citationWords } from "#app/ui/policies/policy-words.ts";
import { AreaField, ChoiceField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { MoveEnd } from "./move-page.tsx";
import { TemplatePicker } from "./template-picker.tsx";

type Props = {
  need: NeedForMove;
  submissionKey: string;
  form: FormState;
  templates: readonly { key: string; name: string }[];
};

/** How the fields of an answer are called, where a problem with one is told. */
export const answerLabels = (t: Translate) => ({
  reasons: t("office.move.reasons"),
  basis: t("office.move.basis"),
  nextStep: t("office.move.next-step"),
});

/** An official answer: result, reasons, basis, next step and its date. */
export function AnswerForm({
  need,
  submissionKey,
  form,
  clauses,
  articles,
  templates,
}: Props & { clauses: BasisChoice[]; articles: ArticleChoice[] }) {
  const { t, lang } = usePage();
  return (
    <form className="form" method="post">
      <ChoiceField
        name="result"
        label={t("office.move.result")}
        required
        form={form}
        choices={answerResults.map((value) => ({ value, label: resultWord(t, value) }))}
      />
      <AreaField
        name="reasons"
        label={t("office.move.reasons")}
        hint={t("office.move.reasons-hint")}
        rows={8}
        maxLength={5000}
        required
        form={form}
      />
      <TextField
        name="basis"
        label={t("office.move.basis")}
        hint={t("office.move.basis-hint")}
        maxLength={1000}
        list="clauses"
        required
        form={form}
      />
      <datalist id="clauses">
        {clauses.map((clause) => (
          <option key={`${clause.plan} ${clause.number}`} value={t("office.move.clause", clause)} />
        ))}
        {articles.map((article) => (
          <option key={`${article.title} ${article.number}`} value={citationWords(lang, article)} />
        ))}
      </datalist>
      <NextStep form={form} />
      <input type="hidden" name="submissionKey" value={submissionKey} />
      <MoveEnd number={need.number} movesSeen={need.movesSeen} send={t("office.move.send-answer")} />
      <TemplatePicker templates={templates} />
    </form>
  );
}

/** A holding reply: what is being examined, and what comes next until when. */
export function HoldingReplyForm({ need, submissionKey, form, templates }: Props) {
  const t = useT();
  return (
    <form className="form" method="post">
      <AreaField
        name="reasons"
        label={t("office.move.examining")}
        rows={6}
        maxLength={5000}
        required
        form={form}
      />
      <NextStep form={form} />
      <input type="hidden" name="submissionKey" value={submissionKey} />
      <MoveEnd number={need.number} movesSeen={need.movesSeen} send={t("office.move.send-holding")} />
      <TemplatePicker templates={templates} />
    </form>
  );
}

function NextStep({ form }: { form: FormState }) {
  const t = useT();
  return (
    <>
      <TextField
        name="nextStep"
        label={t("office.move.next-step")}
        hint={t("office.move.next-step-hint")}
        maxLength={1000}
        required
        form={form}
      />
      <TextField name="nextStepOn" label={t("office.move.next-step-on")} type="date" form={form} />
    </>
  );
}
