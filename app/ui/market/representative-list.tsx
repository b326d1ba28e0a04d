import type { RepresentativeView } from "#app/domain/market/entity-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { DocumentLinks } from "./document-links.tsx";

type ListProps = {
  representatives: readonly RepresentativeView[];
  /** Whether those who ask can be accepted here, and those who represent ended. */
  maySettle: boolean;
  mayEnd: boolean;
};

/** Who speaks for the entity, and who asks to; each with the proof. */
export function RepresentativeList({ representatives, maySettle, mayEnd }: ListProps) {
  const t = useT();
  return (
    <ul className="lines market-lines">
      {representatives.map(({ id, name, state, cameBy, since, isReader, documents }) => (
        <li key={id}>
          <strong>{name}</strong>
          <p className="facts">
            <span>{t(`market.representative.${state}`)}</span>
            <span>{t(`market.representative.came.${cameBy}`)}</span>
            <Day at={since} />
            <DocumentLinks documents={documents} of={t("market.proof.letter")} />
          </p>
          <form method="post" className="acts">
            <input type="hidden" name="representative" value={id} />
            {state === "asked" && maySettle && (
              <>
                <Act act="accepted" words={t("market.representative.accept", { name })} />
                <Act act="declined" words={t("market.representative.decline", { name })} />
              </>
            )}
            {state === "accepted" &&
              mayEnd &&
              representatives.filter((one) => one.state === "accepted").length > 1 && (
                <Act
                  act="ended"
                  words={t(isReader ? "market.representative.leave" : "market.representative.end", { name })}
                />
              )}
          </form>
        </li>
      ))}
    </ul>
  );
}

function Act({ act, words }: { act: string; words: string }) {
  return (
    <button className="btn plain" type="submit" name="act" value={act}>
      {words}
    </button>
  );
}
