import type { NeedState } from "#app/domain/needs/need-states.ts";
import { NeedStateMark } from "#app/ui/needs/need-state-mark.tsx";
import { useLangOf, usePage } from "#app/ui/page-context.tsx";

type MeTooProps = {
  need: {
    number: string;
    title: string;
    state: NeedState;
    supportCount: number;
    supports: boolean;
    follows: boolean;
    isOwn: boolean;
    isOver: boolean;
  };
  /** A draft of this browser waits on the server. */
  kept: boolean;
  dropped: boolean;
  /** For a market entity, whose support is counted apart. */
  speaks: boolean;
};

/** In place of a second need: counted in or asked to be, what happens next, and two ways on for what one was writing. */
export function MeTooPage({ need, kept, dropped, speaks }: MeTooProps) {
  const { t, actor } = usePage();
  const langOf = useLangOf();
  const { number, title, state, supportCount, supports, follows, isOwn, isOver } = need;
  const asks = !supports && !isOwn && !isOver;
  return (
    <section className="narrow me-too" data-enhance={dropped ? "draft-done" : undefined}>
      <h1>{t(`similar.join.${headingOf(need)}`)}</h1>
      <p className="lead">
        <a href={`/needs/${number}`} lang={langOf(title)}>
          {title}
        </a>
      </p>
      <p className="need-line-facts">
        <NeedStateMark state={state} />
        <span>{number}</span>
        <span>{t("similar.join.count", { count: supportCount })}</span>
      </p>
      {isOver && <p className="note">{t("similar.join.closed")}</p>}
      {asks && (
        <form method="post" className="form">
          <p>{t("similar.join.ask-text")}</p>
          {actor.kind !== "person" && <p className="hint">{t("similar.join.sign-in")}</p>}
          <p className="acts">
            <button className="btn" type="submit">
              {t("similar.join.send")}
            </button>
          </p>
        </form>
      )}
      {asks && actor.kind === "visitor" && (
        <>
          <p>
            <a className="btn plain" href={`/alerts/new?need=${number}`}>
              {t("similar.join.by-email")}
            </a>
          </p>
          <p className="hint">{t("similar.join.by-email-hint")}</p>
        </>
      )}
      <h2>{t("similar.join.next")}</h2>
      <ul>
        {follows && <li>{t("similar.join.next-told")}</li>}
        {kept && <li>{t("similar.join.next-sent")}</li>}
        {supports && <li>{t("similar.join.next-undo")}</li>}
        {dropped && <li>{t("similar.join.dropped")}</li>}
        <li>
          <a href={`/needs/${number}`}>{t("similar.join.open")}</a>
        </li>
        {speaks && !isOver && (
          <li>
            <a href={`/needs/${number}/support/entity`}>{t("similar.join.entity")}</a>
          </li>
        )}
      </ul>
      {kept && (
        <form method="post" className="acts">
          <a className="btn" href="/needs/new?draft=kept&step=what">
            {t("similar.join.different")}
          </a>
          <button className="btn plain" type="submit" name="intent" value="drop">
            {t("similar.join.drop")}
          </button>
        </form>
      )}
    </section>
  );
}

function headingOf({ supports, isOwn, follows }: MeTooProps["need"]) {
  if (supports) return "joined";
  if (isOwn) return "own";
  return follows ? "followed" : "ask";
}
