import { useT } from "#app/ui/page-context.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = { number: string; revision: number; form: FormState };

/** What is kept is kept over what its writer saw: after a change by somebody else, over that one, which they were told of. */
export function FormEnd({ number, revision, form }: Props) {
  const t = useT();
  const seen = form.reason === "changed-meanwhile" ? undefined : form.values.revision?.[0];
  return (
    <>
      <input type="hidden" name="revision" value={seen ?? revision} />
      <p className="acts">
        <button className="btn" type="submit">
          {t("surveys.keep-change")}
        </button>
        <a className="btn plain" href={`/office/consultations/${number}/questionnaire`}>
          {t("consultations.back")}
        </a>
      </p>
    </>
  );
}
