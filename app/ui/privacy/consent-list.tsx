import { consentTexts } from "#app/domain/people/consent-texts.ts";
import type { ConsentStanding } from "#app/domain/privacy/desk-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";

/** Each text with the version that was agreed to and when, and what follows when consent is taken back. */
export function ConsentList({ consents }: { consents: ConsentStanding[] }) {
  const t = useT();
  return (
    <ul className="records">
      {consents.map(({ textId, version, agreed, asksAgain }) => (
        <li key={textId}>
          <a href={`/privacy/texts/${textId}${agreed ? `?version=${agreed.version}` : ""}`}>
            {t(`privacy.text.${textId}`)}
          </a>
          <p>
            {agreed ? (
              <>
                {t("privacy.consents.agreed", { version: agreed.version })} <Day at={agreed.at} />
              </>
            ) : (
              t("privacy.consents.none")
            )}
          </p>
          <p className="hint">{t(`privacy.consents.follows.${consentTexts[textId].withdrawal}`)}</p>
          <form method="post" className="acts">
            <input type="hidden" name="text" value={textId} />
            {asksAgain && (
              <button type="submit" className="btn" name="act" value="agree">
                {t("privacy.consents.agree", { text: t(`privacy.text.${textId}`), version })}
              </button>
            )}
            {agreed && (
              <button type="submit" className="btn plain" name="act" value="withdraw">
                {t("privacy.consents.withdraw", { text: t(`privacy.text.${textId}`) })}
              </button>
            )}
          </form>
        </li>
      ))}
    </ul>
  );
}
