import { useT } from "#app/ui/page-context.tsx";

/** The published result to be taken along; a browser's own download, with and without script. */
export function ResultDownloads({ number }: { number: string }) {
  const t = useT();
  return (
    <p className="facts">
      <span>{t("reports.take-along")}</span>
      {(["csv", "xlsx", "json"] as const).map((kind) => (
        <a key={kind} href={`/consultations/${number}/result/downloads/result.${kind}`} download>
          {t(`reports.public.${kind}`)}
        </a>
      ))}
    </p>
  );
}
