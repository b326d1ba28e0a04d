import { useT } from "#app/ui/page-context.tsx";

/** By what right a map or a picture is shown: its review number, or why it needs none. */
export function ShownBy({
  reviewNumber,
  exemption,
}: {
  reviewNumber: string | null;
  exemption: string | null;
}) {
  const t = useT();
  return (
    <span className="shown-by">
      {reviewNumber ? (
        <span lang="zh-CN">{reviewNumber}</span>
      ) : (
        t("reading.exempt", { reason: exemption ?? "" })
      )}
    </span>
  );
}
