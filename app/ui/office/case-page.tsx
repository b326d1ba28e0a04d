import type { CaseView } from "#app/domain/needs/case-view.ts";
import type { NeedState } from "#app/domain/needs/need-states.ts";
import type { LinkedPart } from "#app/domain/policies/linked-text.ts";
import { NeedStateMark } from "#app/ui/needs/need-state-mark.tsx";
import { categoryWord, kindWord } from "#app/ui/needs/need-words.ts";
import { useLangOf, usePage } from "#app/ui/page-context.tsx";
import { ClockPart, type ClockView } from "#app/ui/primitives/clock.tsx";
import { CaseAnswers } from "./case-answers.tsx";
import { CaseFacts } from "./case-facts.tsx";
import { CaseHistory } from "./case-history.tsx";
import { CaseLinks } from "./case-links.tsx";
import { moveLinks } from "./move-links.ts";
import { OfficeNav } from "./office-nav.tsx";

/** States in which others have the next step; whoever handles it reads who, and what follows. */
const elsewhere = [
  ...(["disputed", "joint", "waiting", "answered", "in-task", "closed", "merged", "withdrawn"] as const),
] satisfies NeedState[];
const isElsewhere = (state: NeedState): state is (typeof elsewhere)[number] =>
  elsewhere.some((each) => each === state);

/** A need with everything that the office which handles it may know, and what this person may do now. */
type CaseProps = { found: CaseView; bases: Record<string, LinkedPart[]>; clock: ClockView | null };
export function CasePage({ found, bases, clock }: CaseProps) {
  const { t } = usePage();
  const langOf = useLangOf();
  const { need } = found;
  return (
    <div className="office">
      <OfficeNav />
      <p className="crumb">
        <a href="/office">{t("office.case.crumb")}</a> › {need.number}
      </p>
      <div className="beside">
        <div>
          <h1 lang={langOf(need.title)}>{need.title}</h1>
          <p className="facts">
            <NeedStateMark state={need.state} />
            <span>
              {kindWord(t, need.kind)} · {categoryWord(t, need.category)}
            </span>
            <a href={`/needs/${need.number}`}>{t("office.case.public-page")}</a>
          </p>
          {clock && <ClockPart clock={clock} />}
          {found.mayMake.includes("start") && <p className="hint">{t("office.case.begin-first")}</p>}
          {isElsewhere(need.state) && <p className="hint">{t(`office.case.next.${need.state}`)}</p>}
          <Moves found={found} />
          <h2>{t("office.case.words")}</h2>
          <p className="words" lang={langOf(need.words)}>
            {need.words}
          </p>
          <Photos found={found} />
          <CaseAnswers {...{ found, bases }} />
        </div>
        <aside>
          <CaseFacts found={found} />
          <CaseLinks found={found} />
          <CaseHistory history={found.history} />
        </aside>
      </div>
    </div>
  );
}

function Moves({ found: { need, mayMake } }: { found: CaseView }) {
  const { t } = usePage();
  const links = moveLinks(need.number, mayMake);
  return (
    <nav className="moves" aria-label={t("office.case.moves")}>
      {links.length === 0 && <p>{t("office.case.no-moves")}</p>}
      {links.map(({ move, href, main }) => (
        <a key={move} className={main ? "btn" : "btn plain"} href={href}>
          {t(`moves.act.${move}`)}
        </a>
      ))}
    </nav>
  );
}

function Photos({ found: { need } }: { found: CaseView }) {
  const { t } = usePage();
  if (need.photos.length === 0) return null;
  return (
    <ul className="case-photos" aria-label={t("office.case.photos")}>
      {need.photos.map(({ id, width, height, alternative }, at) => (
        <li key={id}>
          <a href={`/photos/${id}`}>
            <img
              src={`/photos/${id}?size=small`}
              {...{ width, height }}
              alt={alternative || t("office.case.photo", { count: at + 1 })}
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
