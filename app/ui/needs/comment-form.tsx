import type { EntityVoice } from "#app/domain/people/entity-voice.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { VoiceFields } from "./voice-fields.tsx";

type CommentFormProps = { number: string; form: FormState; hint: string; voices: readonly EntityVoice[] };

/** One field and one button; its key makes a second click the same comment. */
export function CommentForm({ number, form, hint, voices }: CommentFormProps) {
  const t = useT();
  const [key] = form.values.submissionKey ?? [];
  return (
    <form className="form" id="comment" method="post" action={`/needs/${number}/comments`}>
      <FormProblems form={form} />
      {key && <input type="hidden" name="submissionKey" value={key} />}
      <AreaField
        {...{ form, hint, name: "words", label: t("needs.comments.form"), required: true, rows: 4 }}
      />
      <VoiceFields voices={voices} form={form} />
      <div>
        <button className="btn" type="submit">
          {t("needs.comments.send")}
        </button>
      </div>
    </form>
  );
}
