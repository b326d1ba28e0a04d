import {
  type Condition,
  conditionChoices,
  otherChoice,
  type Question,
  type Questionnaire,
  questionsIn,
  type Section,
} from "#app/domain/consultations/surveys/questionnaire.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { said } from "./said.ts";

type Props = { number: string; questionnaire: Questionnaire; revision: number; mayChange: boolean };

/** A questionnaire as the office builds it: each section and question with its own page, and buttons for its place. */
export function BuiltQuestionnaire({ number, questionnaire, revision, mayChange }: Props) {
  const { t, lang } = usePage();
  const at = `/office/consultations/${number}/questionnaire`;
  const all = questionsIn(questionnaire);
  return (
    <>
      {questionnaire.sections.map((section, place) => (
        <section key={section.id} id={section.id}>
          <h2>{t("surveys.section-named", { place: place + 1, title: said(lang, section.title) })}</h2>
          <ShownIf condition={section.shownIf} all={all} />
          {mayChange && (
            <Arrange {...{ id: section.id, name: sectionName(section, place), revision }}>
              <a className="btn" href={`${at}/questions/new?section=${section.id}`}>
                {t("surveys.add-question")}
              </a>
              <a className="btn plain" href={`${at}/sections/${section.id}`}>
                {t("surveys.change-section")}
              </a>
            </Arrange>
          )}
          {section.questions.length === 0 && <p className="quiet">{t("surveys.gap.empty-section-here")}</p>}
          {section.questions.map((question) => (
            <div key={question.id} id={question.id} className="built-question">
              <h3>
                {t("surveys.numbered", {
                  ...{ place: all.indexOf(question) + 1, asks: said(lang, question.asks) },
                })}
              </h3>
              <p className="facts">
                <span>{t(`surveys.kind.${question.kind}`)}</span>
                {question.required && <span>{t("surveys.required")}</span>}
              </p>
              <ShownIf condition={question.shownIf} all={all} />
              {mayChange && (
                <Arrange
                  {...{ id: question.id, revision }}
                  name={t("surveys.question", { place: all.indexOf(question) + 1 })}
                >
                  <a className="btn plain" href={`${at}/questions/${question.id}`}>
                    {t("surveys.change-question")}
                  </a>
                </Arrange>
              )}
            </div>
          ))}
        </section>
      ))}
    </>
  );

  function sectionName({ title }: Section, place: number): string {
    return t("surveys.section-named", { place: place + 1, title: said(lang, title) });
  }
}

/** Up, down and away, each by a button that says of what. */
type ArrangeProps = { id: string; name: string; revision: number; children: React.ReactNode };
function Arrange({ id, name, revision, children }: ArrangeProps) {
  const { t } = usePage();
  return (
    <form method="post" className="acts">
      {children}
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="id" value={id} />
      {(["up", "down", "remove"] as const).map((act) => (
        <button
          key={act}
          className="btn plain"
          type="submit"
          name="act"
          value={act}
          aria-label={t(`surveys.act.${act}-named`, { name })}
        >
          {t(`surveys.act.${act}`)}
        </button>
      ))}
    </form>
  );
}

/** By which answers something is shown, in words. */
function ShownIf({ condition, all }: { condition: Condition | null; all: readonly Question[] }) {
  const { t, lang } = usePage();
  const question = all.find(({ id }) => id === condition?.question);
  if (!condition || !question) return null;
  const names = conditionChoices(question)
    .filter((choice) => condition.is.includes(choice))
    .map((choice) => {
      if (choice === otherChoice) return t("surveys.other");
      const option = "options" in question ? question.options.find(({ id }) => id === choice) : undefined;
      return option ? said(lang, option) : choice;
    });
  return (
    <p className="quiet">
      {t("surveys.shown-if", { place: all.indexOf(question) + 1, answers: names.join(t("surveys.or")) })}
    </p>
  );
}
