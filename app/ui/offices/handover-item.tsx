import type { CasesInHand, Handover } from "#app/domain/offices/handover-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { nameIn } from "./named.ts";

type Props = {
  handover: Handover;
  me: string;
  cases?: CasesInHand | undefined;
  /** An administrator takes back what one offered. */
  mayWithdraw?: boolean;
};

/** One hand-over: from whom to whom and when, its note, the open needs that go along, and what one may answer. */
export function HandoverItem({ handover, me, cases, mayWithdraw = handover.fromId === me }: Props) {
  const { t, lang } = usePage();
  const { id, territory, toId, fromName, toName, onDay, note, state } = handover;
  const open = state === "proposed" || state === "accepted";
  const moves = [
    ...(toId === me && state === "proposed" ? ["accept"] : []),
    ...(toId === me && open ? ["decline"] : []),
    ...(mayWithdraw && open ? ["withdraw"] : []),
  ];
  return (
    <li>
      <strong>{nameIn(lang, territory)}</strong> · {fromName} → {toName} · {onDay} ·{" "}
      {t(`offices.handover.state.${state}`)}
      <p className="words">{note}</p>
      {handover.cases !== null && (
        <p className="hint">{t("offices.handover.went", { count: handover.cases })}</p>
      )}
      {cases && (
        <details>
          <summary>{t("offices.handover.cases", { count: cases.count })}</summary>
          <ul>
            {cases.some.map(({ number, title, dueOn }) => (
              <li key={number}>
                <a href={`/office/needs/${number}`}>
                  {number} {title}
                </a>{" "}
                {dueOn}
              </li>
            ))}
          </ul>
        </details>
      )}
      {moves.length > 0 && (
        <p className="acts">
          {moves.map((move) => (
            <a
              key={move}
              className={move === "accept" ? "btn" : "btn plain"}
              href={`/office/handovers/${id}/answer?move=${move}`}
            >
              {t(`offices.handover.move.${move}`, { territory: nameIn(lang, territory) })}
            </a>
          ))}
        </p>
      )}
    </li>
  );
}
