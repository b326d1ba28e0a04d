import { usePage } from "#app/ui/page-context.tsx";

const spoken = ["waiting", "unfinished", "sent", "refused", "open", "try", "remove", "see", "seen"] as const;

/** Filled by script: what waits on this device, and how far each is. `device`: of who asked here last, as the device knows it. */
export function WaitingNeeds({ as, device }: { as: string; device?: boolean }) {
  const { t } = usePage();
  const words = Object.fromEntries(spoken.map((word) => [word, t(`submit.waiting.${word}`)]));
  return (
    <section
      className="waiting-needs"
      hidden
      data-enhance="waiting-needs"
      data-as={as}
      data-device={device ? "" : undefined}
      data-words={JSON.stringify(words)}
      aria-live="polite"
    >
      <h2>{t("submit.waiting.title")}</h2>
      <ul />
      {as === "" && !device && (
        <p className="waiting-others" hidden>
          {t("submit.waiting.others")} <a href="/sign-in?to=/needs/new">{t("submit.waiting.sign-in")}</a>
        </p>
      )}
    </section>
  );
}
