import { useT } from "#app/ui/page-context.tsx";

/** Anchor or `layer/key`, and the opinions that are said to have changed it. */
export type Leading = readonly [
  part: string,
  opinions: readonly { noticeNumber: string; position: number }[],
][];

/** The opinions that led to a change, each a link. */
export function LedBy({ leading, part }: { leading: Leading; part: string }) {
  const t = useT();
  const opinions = leading.find(([each]) => each === part)?.[1] ?? [];
  if (opinions.length === 0) return null;
  return (
    <p className="compared-led">
      {t("reading.compare.led")}{" "}
      {opinions.map(({ noticeNumber, position }) => (
        <a key={`${noticeNumber} ${position}`} href={`/notices/${noticeNumber}#opinion-${position}`}>
          {t("reading.compare.opinion", { notice: noticeNumber, position })}
        </a>
      ))}
    </p>
  );
}
