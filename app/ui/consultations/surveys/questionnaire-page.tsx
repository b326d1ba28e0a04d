import type { ConsultationPage } from "#app/domain/consultations/consultation-view.ts";
import type { AboutChoices } from "#app/domain/consultations/reach/about-fields.ts";
import type { OfferedFeatures } from "#app/domain/consultations/surveys/offered-features.ts";
import type { Questionnaire } from "#app/domain/consultations/surveys/questionnaire.ts";
import type { EntityVoice } from "#app/domain/people/entity-voice.ts";
import { VoiceFields } from "#app/ui/needs/voice-fields.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { Written } from "#app/ui/primitives/written.tsx";
import { MayPublish } from "../contribution-form.tsx";
import { AboutYou } from "../reach/about-you.tsx";
import { PhaseNow } from "../reach/phase-now.tsx";
import { ResponseForm } from "./response-form.tsx";
import { said } from "./said.ts";

type Props = {
  asked: { page: ConsultationPage; questionnaire: Questionnaire; offered: OfferedFeatures };
  takes: boolean;
  form: FormState;
  isPerson: boolean;
  keptAt: string | null;
  kept: boolean;
  voices: readonly EntityVoice[];
  about: AboutChoices;
};

/** A consultation's questionnaire, answered page by page and sent once. */
export function QuestionnairePage({ asked, takes, form, isPerson, keptAt, kept, ...own }: Props) {
  const { t, lang } = usePage();
  const { page, questionnaire, offered } = asked;
  const lead = said(lang, questionnaire.lead);
  const isBegun = form.values.seen !== undefined || (form.values.at?.[0] ?? "") !== "";
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={`/consultations/${page.number}`}>{page.title}</a>
      </p>
      <h1>{t("surveys.title")}</h1>
      <PhaseNow phases={page.phases} />
      {!takes && !form.reason && <p className="note">{t("consultations.not-taking")}</p>}
      {(takes || form.reason) && (
        <>
          {lead && !isBegun && <Written words={lead} />}
          {!isBegun && <p className="quiet">{t("surveys.once")}</p>}
          {kept && (
            <p className="note good" role="status">
              {t("surveys.kept")}
            </p>
          )}
          {keptAt && (
            <p className="quiet">
              {t("surveys.draft-of")} <Moment at={keptAt} />
            </p>
          )}
          <ResponseForm
            {...{ questionnaire, offered, form }}
            keep={t(isPerson ? "surveys.keep" : "surveys.keep-sign-in")}
            send={t("surveys.send")}
            labels={{ organisation: t("consultations.field.organisation"), stake: t("market.voice.stake") }}
            signature={<Signature {...{ form, page, ...own }} />}
          />
        </>
      )}
    </section>
  );
}

type SignatureProps = Pick<Props, "form" | "voices" | "about"> & { page: ConsultationPage };

/** Whose response it is, as in a letter. */
function Signature({ form, page: { participants }, voices, about }: SignatureProps) {
  const { t } = usePage();
  return (
    <>
      <h2>{t("surveys.who")}</h2>
      <input type="hidden" name="submissionKey" value={form.values.submissionKey?.[0] ?? ""} />
      <input type="hidden" name="signed" value="yes" />
      {participants.includes("organisation") && (
        <TextField
          {...{ form, name: "organisation", maxLength: 80, label: t("consultations.field.organisation") }}
          hint={t("consultations.hint.organisation")}
        />
      )}
      {participants.includes("market-entity") && <VoiceFields voices={voices} form={form} />}
      <AboutYou form={form} choices={about} />
      <MayPublish checked={form.values.signed === undefined || form.values.mayPublish !== undefined} />
    </>
  );
}
