import { useT } from "#app/ui/page-context.tsx";

/** Recovery codes, on the one page that ever shows them. None: the person has some from before. */
export function RecoveryCodes({ codes, to = "/account/security" }: { codes: string[]; to?: string }) {
  const t = useT();
  return (
    <section className="narrow">
      <h1>{t("security.codes.done")}</h1>
      {codes.length > 0 && (
        <>
          <p className="lead">{t("security.codes.keep")}</p>
          <ul className="recovery" aria-label={t("security.codes.title")}>
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </>
      )}
      <p className="acts">
        <a className="btn" href={to}>
          {t("security.codes.kept")}
        </a>
      </p>
    </section>
  );
}

/** Whether an action answered with codes to show. */
export const hasCodes = (done: unknown): done is { codes: string[] } =>
  typeof done === "object" && done !== null && "codes" in done && Array.isArray(done.codes);
