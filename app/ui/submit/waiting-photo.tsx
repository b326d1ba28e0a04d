import { useT } from "#app/ui/page-context.tsx";

/** A photo that waits to be handed in: its small picture, or its name while the picture can't be had. */
export function WaitingPhoto({ picture, place }: { picture: string | undefined; place: number }) {
  const t = useT();
  const name = t("submit.photos.one", { place });
  return picture ? <img src={picture} alt={name} /> : <span className="photo-named">{name}</span>;
}
