import type { NeedView } from "#app/domain/needs/need-view.ts";
import type { ReaderMay } from "#app/domain/needs/reader-may.ts";
import type { EntityVoice } from "#app/domain/people/entity-voice.ts";
import { SharePart } from "#app/ui/alerts/share-part.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { EntityLabelPart } from "./entity-label-part.tsx";

type NeedActsProps = {
  need: Pick<NeedView, "number" | "title" | "isPublic" | "isAuthor" | "supportCount" | "entitySupporters">;
  may: ReaderMay;
  done: { supported: boolean; followed: boolean };
  voices: readonly EntityVoice[];
};

/**
 * What a reader can do about a need; somebody who is not signed in is led there and back. Whoever asked has acts of their own
 * beside these, is told of every step, and neither supports nor reports what they wrote.
 */
export function NeedActs({ need, may, done, voices }: NeedActsProps) {
  const { t, switches, actor } = usePage();
  const at = `/needs/${need.number}`;
  return (
    <section className="need-acts" aria-label={t("needs.acts.label")}>
      {done.supported && (
        <p className="note good">{t("needs.acts.supported", { count: need.supportCount })}</p>
      )}
      {(!need.isAuthor || done.followed) && (
        <div className="acts">
          {done.supported ? (
            <Act to={`${at}/support/withdrawal`} label={t("needs.acts.unsupport")} plain />
          ) : (
            may.support &&
            switches.support &&
            !need.isAuthor && <Act to={`${at}/support`} label={t("needs.acts.support")} />
          )}
          {done.followed ? (
            <Act to={`${at}/follow/withdrawal`} label={t("needs.acts.unfollow")} plain />
          ) : (
            <Act to={`${at}/follow`} label={t("needs.acts.follow")} plain />
          )}
          {switches.comments && !need.isAuthor && (
            <a className="btn plain" href="#comment">
              {t("needs.acts.comment")}
            </a>
          )}
        </div>
      )}
      {voices.length > 0 && may.support && switches.support && (
        <p>
          <a href={`${at}/support/entity`}>{t("market.support.link")}</a>
        </p>
      )}
      <EntitySupporters supporters={need.entitySupporters} />
      {!switches.support && <p className="hint">{t("switches.support.off")}</p>}
      {switches.support && may.support === "prove-mobile" && !done.supported && (
        <p className="hint">
          {t("needs.acts.prove")} <a href={`/account/contact?to=${at}`}>{t("needs.acts.prove-link")}</a>
        </p>
      )}
      {need.isPublic && actor.kind === "visitor" && (
        <p>
          <a href={`/alerts/new?need=${need.number}`}>{t("needs.acts.follow-by-email")}</a>
        </p>
      )}
      {need.isPublic && <SharePart path={at} title={need.title} />}
      <p className="need-more">
        <a href={`${at}/print`}>{t("needs.acts.print")}</a>
        {!need.isAuthor && <a href={`${at}/report`}>{t("needs.acts.report")}</a>}
        {may.claim && <a href={`${at}/claim`}>{t("needs.acts.claim")}</a>}
        {may.takeDown && <a href={`${at}/takedown`}>{t("needs.acts.takedown")}</a>}
      </p>
    </section>
  );
}

function Act({ to, label, plain }: { to: string; label: string; plain?: boolean }) {
  return (
    <form method="post" action={to}>
      <button className={plain ? "btn plain" : "btn"} type="submit">
        {label}
      </button>
    </form>
  );
}

/** 附议 by market entities: never among the residents' count. */
function EntitySupporters({ supporters }: { supporters: NeedView["entitySupporters"] }) {
  const { t } = usePage();
  if (supporters.length === 0) return null;
  return (
    <details className="entity-supporters">
      <summary>{t("market.support.count", { count: supporters.length })}</summary>
      <ul>
        {supporters.map((entity) => (
          <li key={entity.uscc}>
            <EntityLabelPart entity={entity} />
          </li>
        ))}
      </ul>
    </details>
  );
}
