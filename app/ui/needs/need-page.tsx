import type { OwnDecision } from "#app/domain/moderation/review-view.ts";
import type { ListedComments } from "#app/domain/needs/need-comment.ts";
import type { NeedView } from "#app/domain/needs/need-view.ts";
import type { ReaderMay } from "#app/domain/needs/reader-may.ts";
import type { ClarificationLine } from "#app/domain/outreach/texts/text-view.ts";
import type { EntityVoice } from "#app/domain/people/entity-voice.ts";
import type { LinkedPart } from "#app/domain/policies/linked-text.ts";
import { Clarifications } from "#app/ui/outreach/clause-page.tsx";
import { useT } from "#app/ui/page-context.tsx";
import type { ClockView } from "#app/ui/primitives/clock.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { MergedParts } from "./merged-parts.tsx";
import { MergedVoice } from "./merged-voice.tsx";
import { NeedActs } from "./need-acts.tsx";
import { NeedBody } from "./need-body.tsx";
import { NeedComments } from "./need-comments.tsx";
import { NeedHead } from "./need-head.tsx";
import { NeedMerged } from "./need-merged.tsx";
import { NeedNotes } from "./need-notes.tsx";
import { NeedPlace, type PlaceSeen } from "./need-place.tsx";
import { ResidentPart } from "./resident-part.tsx";
import { NeedThread } from "./thread-words.tsx";

type NeedPageProps = {
  need: NeedView;
  clock?: ClockView | undefined;
  seen?: PlaceSeen | undefined;
  listed: ListedComments;
  done: { supported: boolean; followed: boolean };
  may: ReaderMay;
  said?: "thanks" | "thanks-waiting" | "reported" | undefined;
  form: FormState;
  voices: readonly EntityVoice[];
  decisions: Record<string, OwnDecision>;
  /** Bases of answers with their articles linked, by the answer’s id. */
  bases: Record<string, LinkedPart[]>;
  /** Official statements that it, or a summary that holds it, led to. */
  clarifications: readonly ClarificationLine[];
};

/** A need as everybody reads it: what is asked and answered at the side of where it is and its whole way. */
export function NeedPage({
  need,
  clock,
  seen,
  listed,
  done,
  may,
  said,
  form,
  voices,
  bases,
  clarifications,
  decisions,
}: NeedPageProps) {
  const t = useT();
  return (
    <div className="need">
      <div className="need-main">
        <NeedHead need={need} />
        {said && (
          <p className="note good" role="status">
            {t(said === "reported" ? "needs.report-form.thanks" : `needs.comments.${said}`)}
          </p>
        )}
        <NeedNotes need={need} />
        <NeedBody {...{ need, clock, bases }} />
        <Clarifications lines={clarifications} />
        {need.isAuthor && (
          <ResidentPart
            {...{ number: need.number, state: need.state, verdictGiven: need.verdictGiven }}
            voice={need.voice}
            question={need.moves.findLast(({ move }) => move === "wait")?.reason ?? null}
          />
        )}
        {!need.isAuthor && need.voice && <MergedVoice voice={need.voice} />}
        <NeedActs {...{ need, may, done, voices }} />
      </div>
      <aside className="need-aside" aria-label={t("thread.title")}>
        <NeedPlace {...{ need, seen }} />
        <div id="verdicts">
          <NeedThread need={need} />
          <MergedParts number={need.number} part={need.part} count={need.verdictCount} of="verdicts" />
        </div>
      </aside>
      <div className="need-rest">
        <NeedMerged need={need} />
        <NeedComments
          {...{
            listed,
            form,
            voices,
            decisions,
            number: need.number,
            count: need.commentCount,
            may: may.comment,
          }}
        />
      </div>
    </div>
  );
}
