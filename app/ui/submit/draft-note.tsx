import { usePage } from "#app/ui/page-context.tsx";

/** Shown by script alone, which keeps what is typed: where it is kept, for how long, and the way to remove it. */
export function DraftNote({ as }: { as: string }) {
  const { t } = usePage();
  const said = {
    ...{ "data-found": t("submit.draft.found"), "data-restore": t("submit.draft.restore") },
    ...{ "data-discard": t("submit.draft.discard"), "data-others": t("submit.draft.others") },
    ...{ "data-removed": t("submit.draft.removed"), "data-unkept": t("submit.draft.unkept") },
  };
  return (
    <p className="hint draft-note" hidden data-enhance="draft" data-as={as} {...said}>
      <span role="status">{t("submit.draft.kept")}</span>{" "}
      <button className="btn plain" type="button">
        {t("submit.draft.remove")}
      </button>
    </p>
  );
}
