import { usePage } from "#app/ui/page-context.tsx";

/** Shown by script alone, where the browser can write what is said. */
export function SpeechButton() {
  const { t } = usePage();
  const spoken = {
    ...{ "data-start": t("submit.speech.start"), "data-stop": t("submit.speech.stop") },
    ...{ "data-hearing": t("submit.speech.hearing"), "data-failed": t("submit.speech.failed") },
  };
  return (
    <div className="speech" hidden data-enhance="speech" {...spoken}>
      <button className="btn plain" type="button" aria-pressed="false" aria-describedby="h-speech">
        {t("submit.speech.start")}
      </button>
      <p className="hint" id="h-speech">
        {t("submit.speech.told")}
      </p>
      <p role="status" />
    </div>
  );
}
