import { MapNote } from "#app/ui/map/map-note.tsx";
import { kindWord, visibilityWord } from "#app/ui/needs/need-words.ts";
import { VoiceFields } from "#app/ui/needs/voice-fields.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { BehalfFields } from "./behalf-fields.tsx";
import { Carried, DefaultButton } from "./carried.tsx";
import { ContactFields } from "./contact-fields.tsx";
import { DraftNote } from "./draft-note.tsx";
import { isOneOf } from "./is-one-of.ts";
import { MaskNotice } from "./mask-notice.tsx";
import type { CheckView } from "./need-form-view.ts";
import { pathOf } from "./path-of.ts";
import { SimilarPanel } from "./similar-panel.tsx";
import { StepMapPicture } from "./step-map.tsx";
import { WaitingPhoto } from "./waiting-photo.tsx";
import { WhoAnswers } from "./who-answers.tsx";

type CheckProps = { form: FormState; view: CheckView; staff: boolean; as: string };
const own = [
  "underFourteen",
  "step",
  "as",
  "contact",
  "contactName",
  "code",
  "channel",
  "behalfName",
  "inNameOf",
  "declaredStake",
  "stake",
];

/** Step three: everything on one page, who will answer and by when, and who speaks; then it is sent. */
export function CheckStep({ form, view, staff, as }: CheckProps) {
  const { t, actor, url } = usePage();
  const guest = !staff && actor.kind !== "person";
  const needsCode = guest && !view.codeSentTo;
  const intent = needsCode ? "send-code" : "send";
  return (
    <>
      <FormProblems form={form} focused />
      <form method="post" action={pathOf(url)} className="form submit-check">
        <DefaultButton intent={intent} />
        <input type="hidden" name="step" value="check" />
        {!staff && <input type="hidden" name="as" value={as} />}
        <Carried form={form} except={own} />
        <Said form={form} view={view} />
        <SimilarPanel view={view.similar} step="check" staff={staff} open />
        {view.visibility !== "office-only" && <MaskNotice texts={publicTexts(form)} />}
        <WhoAnswers view={view} />
        {staff && <BehalfFields form={form} />}
        {guest && <ContactFields form={form} view={view} />}
        {!staff && actor.kind === "person" && (
          <p className="note">{t("submit.check.as", { name: actor.name })}</p>
        )}
        <VoiceFields voices={view.voices} form={form} />
        {view.firstReview && <p className="note">{t("submit.check.review-first")}</p>}
        <div className="acts">
          {!needsCode && (
            <button className="btn" type="submit" name="intent" value="send">
              {t("submit.check.send")}
            </button>
          )}
          <button className="btn plain" type="submit" name="intent" value="back-what" formNoValidate>
            {t("submit.check.back")}
          </button>
        </div>
        <DraftNote as={as} />
      </form>
    </>
  );
}

/** What passers-by would read if it were published. */
const publicTexts = ({ values }: FormState) =>
  ["placeLabel", "title", "words", "alternative"].flatMap((name) => values[name] ?? []);

function Said({ form, view }: { form: FormState; view: CheckView }) {
  const { t, lang, categories } = usePage();
  const value = (name: string) => form.values[name]?.[0] ?? "";
  const kind = value("kind");
  const category = value("category");
  const territory = view.territory && (lang === "en" ? view.territory.nameEn : view.territory.name);
  const rows: [string, React.ReactNode, boolean][] = [
    ["where", `${view.place}${territory ? ` · ${territory}` : ""}`, true],
    ["kind", isOneOf.kind(kind) ? kindWord(t, kind) : "", true],
    ["category", categories.find(({ code }) => code === category)?.name[lang] ?? "", true],
    ["title", value("title"), value("title") !== ""],
    [
      "words",
      <span key="words" className="words">
        {value("words")}
      </span>,
      true,
    ],
    ["photos", <Pictures key="photos" photos={view.photos} />, view.photos.length > 0],
    ["clause", view.clause, view.clause !== undefined],
    ["visibility", visibilityWord(t, view.visibility), true],
  ];
  return (
    <section className="said">
      <h2>{t("submit.check.said")}</h2>
      {view.map && (
        <figure>
          <StepMapPicture
            map={view.map}
            label={t("submit.check.map", { place: view.place })}
            width={720}
            height={260}
          />
          <figcaption className="hint">
            <MapNote />
          </figcaption>
        </figure>
      )}
      <dl className="facts-list">
        {rows
          .filter(([, , shown]) => shown)
          .map(([name, what]) => (
            <div key={name}>
              <dt>{t(`submit.check.${name}`)}</dt>
              <dd>{what}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Pictures({ photos }: { photos: CheckView["photos"] }) {
  return (
    <span className="photo-row">
      {photos.map(({ token, picture, alternative }, at) => (
        <span key={token}>
          <WaitingPhoto picture={picture} place={at + 1} />
          {alternative && <small>{alternative}</small>}
        </span>
      ))}
    </span>
  );
}
