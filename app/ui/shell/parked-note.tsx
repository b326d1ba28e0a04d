import { usePage } from "#app/ui/page-context.tsx";

/** Over a page that somebody was led back to: what they were about to do is still there, and how to go on. */
export function ParkedNote() {
  const { t, parked } = usePage();
  if (!parked) return null;
  const { act, target, values, files, isHere } = parked;
  return (
    <section className="note parked" role="status">
      <p>{t(isHere ? "proof.parked.here" : "proof.parked.there", { act: t(`proof.acts.${act}`) })}</p>
      {files > 0 && <p>{t("proof.parked.files", { count: files })}</p>}
      {!isHere && (
        <form method="post" action={target}>
          {Object.entries(values).flatMap(([name, all]) =>
            all.map((value, place) => (
              <input key={`${name}-${place}`} type="hidden" name={name} value={value} />
            )),
          )}
          <button type="submit" className="btn">
            {t("proof.parked.go-on")}
          </button>
        </form>
      )}
    </section>
  );
}
