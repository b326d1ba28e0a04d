import type { MaterialView } from "#app/domain/consultations/consultation-view.ts";
import { useT } from "#app/ui/page-context.tsx";

type Props = { number: string; materials: readonly MaterialView[] };

/** What can be read with a consultation: kind and size stand beside each name. */
export function MaterialList({ number, materials }: Props) {
  const t = useT();
  return (
    <ul className="plain-list">
      {materials.map(({ id, title, type, size }) => (
        <li key={id}>
          <a href={`/consultations/${number}/materials/${id}`}>{title}</a>
          <span className="facts">
            {t(`consultations.material-type.${kindOf(type)}`, {
              kilobytes: Math.max(1, Math.round(size / 1024)),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

const kindOf = (type: string) =>
  type === "application/pdf" ? "pdf" : type === "image/webp" ? "picture" : "docx";
