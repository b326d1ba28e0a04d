import { useT } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";

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
        <InOwnLanguage words={exemption ?? ""} say={(reason) => t("reading.exempt", { reason })} />
      )}
    </span>
  );
}
