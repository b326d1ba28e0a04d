import { useT } from "#app/ui/page-context.tsx";

/** After the form's own end, so that Enter in a field does not press them: buttons that put a template's words into the form; everything typed comes along. */
export function TemplatePicker({ templates }: { templates: readonly { key: string; name: string }[] }) {
  const t = useT();
  if (templates.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>{t("office.move.templates")}</legend>
      <p className="acts">
        {templates.map(({ key, name }) => (
          <button key={key} className="btn plain" type="submit" name="template" value={key} formNoValidate>
            {name}
          </button>
        ))}
      </p>
    </fieldset>
  );
}
