import type { OwnDecision } from "#app/domain/moderation/review-view.ts";
import type { ListedComments, NeedComment, PageBeginning } from "#app/domain/needs/need-comment.ts";
import type { ReaderMay } from "#app/domain/needs/reader-may.ts";
import type { EntityVoice } from "#app/domain/people/entity-voice.ts";
import { DecisionNote } from "#app/ui/moderation/decision-note.tsx";
import { usePage, useT } from "#app/ui/page-context.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { Written } from "#app/ui/primitives/written.tsx";
import { CommentForm } from "./comment-form.tsx";
import { EntityLabelPart } from "./entity-label-part.tsx";

type NeedCommentsProps = {
  number: string;
  count: number;
  listed: ListedComments;
  may: ReaderMay["comment"];
  form: FormState;
  voices: readonly EntityVoice[];
  /** Why comments of the reader's own are hidden, by id. */
  decisions: Record<string, OwnDecision>;
};

const hints = {
  yes: "needs.comments.hint",
  reviewed: "needs.comments.hint-mobile",
  "sign-in": "needs.comments.hint-sign-in",
} as const satisfies Record<ReaderMay["comment"], string>;

/** What people add, staff marked by their role, and a place to add more. */
export function NeedComments({ number, count, listed, may, form, voices, decisions }: NeedCommentsProps) {
  const { t, switches } = usePage();
  const { comments } = listed;
  return (
    <section className="need-comments" id="comments">
      <h2 className="sub">{t("needs.comments.title", { count })}</h2>
      {comments.length === 0 ? (
        <p className="quiet">{t("needs.comments.none")}</p>
      ) : (
        <ol>
          {comments.map((comment) => (
            <Comment key={comment.id} {...{ comment, number }} decision={decisions[comment.id]} />
          ))}
        </ol>
      )}
      <CommentPages {...listed} />
      {switches.comments ? (
        <CommentForm {...{ number, form, voices }} hint={t(hints[may])} />
      ) : (
        <p className="quiet" id="comment">
          {t("switches.comments.off")}
        </p>
      )}
    </section>
  );
}

/** The way to earlier and later comments, by the comment that each page begins with. */
function CommentPages({ earlier, later, latest }: ListedComments) {
  const t = useT();
  if (!earlier && !later) return null;
  const first = earlier && { from: null };
  return (
    <nav className="pager" aria-label={t("needs.comments.pages")}>
      {Object.entries({ first, earlier, later, latest }).map(
        ([which, page]) =>
          page && (
            <a key={which} href={hrefOf(page)}>
              {t(`needs.comments.${which}`)}
            </a>
          ),
      )}
    </nav>
  );
}

const hrefOf = ({ from }: PageBeginning) => (from === null ? "?#comments" : `?from=${from}#comments`);

type CommentProps = { comment: NeedComment; number: string; decision: OwnDecision | undefined };
function Comment({ comment, number, decision }: CommentProps) {
  const t = useT();
  const { id, name, role, entity, words, publication, at } = comment;
  return (
    <li id={`comment-${id}`} data-role={role}>
      <p className="comment-head">
        {entity ? <EntityLabelPart entity={entity} /> : <strong>{name ?? t("needs.page.nameless")}</strong>}
        {!entity && role !== "resident" && <span className="role">{t(`needs.by.${role}`)}</span>}
        <Moment at={at} />
        {publication === "published" && (
          <a href={`/needs/${number}/report?comment=${id}`}>{t("needs.comments.report")}</a>
        )}
      </p>
      <Written words={words} />
      {publication === "awaiting-review" && <p className="quiet">{t("needs.comments.waiting")}</p>}
      {publication === "refused" && <DecisionNote decision={decision} />}
    </li>
  );
}
