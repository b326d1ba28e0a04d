import type { LedByResults } from "#app/domain/consultations/result/consulted-on.ts";
import { type Leading, opinionPath } from "#app/domain/notices/leading-opinions.ts";
import { useT } from "#app/ui/page-context.tsx";

type LedProps = {
  leading: Leading;
  /** Anchor or `layer/key`; null where a part hangs on no clause. */
  part: string | null;
  consulted?: LedByResults;
};

/** The opinions and the results of consultations that led to a change, each a link. */
export function LedBy({ leading, part, consulted = {} }: LedProps) {
  const t = useT();
  const opinions = leading[part ?? ""] ?? [];
  const results = consulted[part ?? ""] ?? [];
  if (opinions.length + results.length === 0) return null;
  return (
    <p className="compared-led">
      {t("reading.compare.led")}{" "}
      {opinions.map((opinion) => (
        <a key={opinionPath(opinion)} href={opinionPath(opinion)}>
          {t("reading.compare.opinion", { notice: opinion.notice, position: opinion.position })}
        </a>
      ))}
      {results.map(({ href, title, passages }) => (
        <a key={href} href={href}>
          {t("results.led", { title, count: passages })}
        </a>
      ))}
    </p>
  );
}
