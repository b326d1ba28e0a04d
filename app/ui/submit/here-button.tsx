import { usePage } from "#app/ui/page-context.tsx";

/** Shown by script alone, where the device can tell where it is. */
export function HereButton() {
  const { t } = usePage();
  const said = {
    ...{ "data-asking": t("submit.here.asking"), "data-taken": t("submit.here.taken") },
    "data-failed": t("submit.here.failed"),
  };
  return (
    <div className="here" hidden data-enhance="here-button" {...said}>
      <button className="btn plain" type="button">
        {t("submit.here.press")}
      </button>
      <p role="status" />
    </div>
  );
}
