import { afterPart } from "#app/domain/needs/merged-part.ts";
import { useT } from "#app/ui/page-context.tsx";

type PartsProps = { number: string; part: number; count: number; of: "merged" | "verdicts" };

/** The way to the next part of a list that is long, and back to the first. */
export function MergedParts({ number, part, count, of }: PartsProps) {
  const t = useT();
  const more = afterPart(count, part);
  if (more === 0 && (part === 1 || count === 0)) return null;
  return (
    <p className="acts">
      {part > 1 && <a href={`/needs/${number}#${of}`}>{t(`needs.page.first.${of}`)}</a>}
      {more > 0 && (
        <a href={`/needs/${number}?merged=${part + 1}#${of}`}>
          {t(`needs.page.more.${of}`, { count: more })}
        </a>
      )}
    </p>
  );
}
