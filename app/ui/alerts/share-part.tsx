import { usePage } from "#app/ui/page-context.tsx";

/** How a page is passed on: its address, a code to scan, and the card that others will see. No third party is asked. */
export function SharePart({ path, title }: { path: string; title: string }) {
  const { t, lang, origin } = usePage();
  const address = `${origin}${path}`;
  return (
    <details className="share" data-enhance="copy-link">
      <summary>{t("alerts.share.title")}</summary>
      <p className="field">
        <label htmlFor="share-link">{t("alerts.share.link")}</label>
        <input id="share-link" type="url" readOnly value={address} />
      </p>
      <p>
        <button className="btn plain copy-link" type="button" hidden>
          {t("alerts.share.copy")}
        </button>{" "}
        <span className="copied" role="status" data-done={t("alerts.share.copied")} />
      </p>
      <div className="share-pictures">
        <img
          src={`${path}/card.png?lang=${lang}`}
          width={600}
          height={315}
          loading="lazy"
          alt={t("alerts.share.card-alt", { title })}
        />
        <img
          className="share-code"
          src={`${path}/code.svg`}
          width={160}
          height={160}
          loading="lazy"
          alt={t("alerts.share.code-alt")}
        />
      </div>
    </details>
  );
}
