import type { EntityVoice } from "#app/domain/people/entity-voice.ts";
import { useLangOf, useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { VoiceFields } from "./voice-fields.tsx";

type SupportFormProps = {
  need: { number: string; title: string };
  voices: readonly EntityVoice[];
  /** Entities whose support stands. */
  given: readonly string[];
  form: FormState;
};

/** In whose name a need is supported, with what stake; and the way to take it back. */
export function EntitySupportForm({ need: { number, title }, voices, given, form }: SupportFormProps) {
  const t = useT();
  const langOf = useLangOf();
  const values: FormState["values"] = { inNameOf: [voices[0]?.entityId ?? ""], ...form.values };
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={`/needs/${number}`} lang={langOf(title)}>
          {title}
        </a>
      </p>
      <h1>{t("market.support.title")}</h1>
      <p className="lead">{t("market.support.lead")}</p>
      <FormProblems form={form} />
      <form method="post" className="form">
        <VoiceFields voices={voices} form={{ ...form, values }} />
        <p className="acts">
          <button className="btn" type="submit">
            {t("market.support.send")}
          </button>
        </p>
      </form>
      {voices
        .filter(({ entityId }) => given.includes(entityId))
        .map(({ entityId, name }) => (
          <form method="post" key={entityId} className="acts">
            <button className="btn plain" type="submit" name="withdraw" value={entityId}>
              {t("market.support.withdraw", { name })}
            </button>
          </form>
        ))}
    </section>
  );
}
