import { useT } from "#app/ui/page-context.tsx";
import { AreaField, SelectField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = { form: FormState; revision: number };

/** What is said before the first question. */
export function LeadForm({ form, revision }: Props) {
  const t = useT();
  return (
    <section>
      <h2>{t("surveys.lead")}</h2>
      <form className="form" method="post">
        <Hidden act="lead" revision={revision} />
        <AreaField {...{ name: "lead", form, rows: 4, label: t("surveys.field.lead") }} />
        <AreaField {...{ name: "leadEn", form, rows: 4, label: t("surveys.field.leadEn") }} />
        <button className="btn plain" type="submit">
          {t("surveys.keep-lead")}
        </button>
      </form>
    </section>
  );
}

/** To begin with what was asked elsewhere. */
export function CopyForm({
  form,
  copies,
  revision,
}: Props & { copies: readonly { number: string; title: string }[] }) {
  const t = useT();
  return (
    <section>
      <h2>{t("surveys.copy")}</h2>
      <form className="form" method="post">
        <Hidden act="copy" revision={revision} />
        <SelectField
          {...{ name: "from", form, required: true, label: t("surveys.field.from") }}
          choices={copies.map(({ number, title }) => ({ value: number, label: `${number} ${title}` }))}
        />
        <button className="btn plain" type="submit">
          {t("surveys.copy-send")}
        </button>
      </form>
    </section>
  );
}

const Hidden = ({ act, revision }: { act: string; revision: number }) => (
  <>
    <input type="hidden" name="act" value={act} />
    <input type="hidden" name="revision" value={revision} />
  </>
);
