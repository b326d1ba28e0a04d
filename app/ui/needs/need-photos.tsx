import type { NeedPhoto } from "#app/domain/needs/need-view.ts";
import { useT } from "#app/ui/page-context.tsx";

/** Photos with their alternatives under them; each opens in full. */
export function NeedPhotos({ photos }: { photos: readonly NeedPhoto[] }) {
  const t = useT();
  if (photos.length === 0) return null;
  return (
    <ul className="need-photos" aria-label={t("needs.page.photos")}>
      {photos.map(({ id, width, height, alternative }, at) => {
        const words = alternative || t("needs.page.photo", { count: at + 1 });
        return (
          <li key={id}>
            <a href={`/photos/${id}`}>
              <img src={`/photos/${id}?size=small`} {...{ width, height }} alt={words} loading="lazy" />
            </a>
            {alternative && <small aria-hidden="true">{alternative}</small>}
          </li>
        );
      })}
    </ul>
  );
}
