import type { BothWords, Question } from "#app/domain/outreach/texts/text-draft.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Written } from "../primitives/written.tsx";
import { wordsFor } from "./both-words.ts";

type Words = { words: BothWords; questions: readonly Question[] };

/** An explanation or statement with its questions and answers; says so where the reader's language is missing. */
export function TextReading({ draft, level }: { draft: Words; level: 2 | 3 }) {
  const { t, lang } = usePage();
  const { text, in: written, isOther } = wordsFor(lang, draft.words);
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="outreach-text">
      {isOther && <p className="hint">{t(`outreach.only-in.${written}`)}</p>}
      <div lang={written}>
        <Written words={text} />
      </div>
      {draft.questions.length > 0 && <Heading>{t("outreach.questions")}</Heading>}
      {draft.questions.map((each) => (
        <QuestionPart key={each.question["zh-CN"] ?? each.question.en} question={each} />
      ))}
    </div>
  );
}

function QuestionPart({ question: { question, answer } }: { question: Question }) {
  const { lang } = usePage();
  const own = question[lang] !== null && answer[lang] !== null;
  const asked = own ? wordsFor(lang, question) : wordsFor(lang === "en" ? "zh-CN" : "en", question);
  const told = wordsFor(asked.in, answer);
  return (
    <details className="outreach-question" open>
      <summary lang={asked.in}>{asked.text}</summary>
      <div lang={told.in}>
        <Written words={told.text} />
      </div>
    </details>
  );
}
