import { useT } from "#app/ui/page-context.tsx";

/** The author takes their need out of a merger. */
export function MergeUndoingForm({ number }: { number: string }) {
  const t = useT();
  return (
    <form className="form" method="post" action={`/needs/${number}/merge-undoing`}>
      <p>{t("moves.resident.merge-undoing.hint")}</p>
      <div>
        <button className="btn" type="submit">
          {t("moves.resident.merge-undoing.send")}
        </button>
      </div>
    </form>
  );
}
