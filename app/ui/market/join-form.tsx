import { useT } from "#app/ui/page-context.tsx";
import { DocumentField } from "#app/ui/primitives/document-field.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { proofLabels } from "./entity-labels.ts";
import { UsccField } from "./uscc-field.tsx";

/** Name and letter of whoever comes to represent an entity; without an invitation, for which one. */
export function JoinForm({ form, invited }: { form: FormState; invited: boolean }) {
  const t = useT();
  return (
    <>
      <FormProblems form={form} labels={proofLabels(t)} />
      <form method="post" className="form" encType="multipart/form-data">
        {!invited && <UsccField form={form} />}
        <TextField
          {...{ name: "name", form, required: true, maxLength: 40, autoComplete: "name" }}
          label={t("market.proof.name")}
          hint={t("market.proof.name-hint")}
        />
        <DocumentField label={t("market.proof.letter")} hint={t("market.proof.letter-hint")} required />
        <p className="acts">
          <button className="btn" type="submit">
            {t(invited ? "market.invitation.accept" : "market.join.send")}
          </button>
        </p>
      </form>
    </>
  );
}
