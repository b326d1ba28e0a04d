import { useT } from "#app/ui/page-context.tsx";

/** A link that leads to no invitation any more: why, and the way on. */
export function Ended({ words }: { words: string }) {
  const t = useT();
  return (
    <>
      <p className="note">{words}</p>
      <p className="acts">
        <a className="btn plain" href="/">
          {t("problems.home")}
        </a>
      </p>
    </>
  );
}
