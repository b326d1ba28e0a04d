import type { EntityWriting, PublicEntity } from "#app/domain/market/entity-view.ts";
import { opinionPath } from "#app/domain/notices/leading-opinions.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { fieldWords } from "./entity-facts.tsx";
import { EntityHistory } from "./entity-history.tsx";
import { EntityStateMark } from "./entity-state-mark.tsx";
import { InterestList } from "./interest-list.tsx";
import { QualificationList } from "./qualification-list.tsx";

/** An entity as everybody may know it: who it is, what it may do, what it has at stake, what it wrote. */
export function PublicEntityPage({ entity }: { entity: PublicEntity }) {
  const t = useT();
  const { uscc, kind, fields, legalRepresentative, verifiedAt, verifiedUntil } = entity;
  const rows: [string, React.ReactNode][] = [
    ["uscc", uscc],
    ["kind", t(`market.kind.${kind}`)],
    ["legal", legalRepresentative],
    ["fields", fieldWords(t, fields)],
    ["since", <Day key="since" at={verifiedAt} />],
    ["until", verifiedUntil],
  ];
  return (
    <article>
      <p className="crumb">
        <a href="/market-entities">{t("market.register.title")}</a>
      </p>
      <h1>{entity.name}</h1>
      <p className="facts">
        <EntityStateMark state={entity.state} />
        <span>{t(`market.public-means.${entity.state}`)}</span>
      </p>
      <dl className="case-facts">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{t(`market.facts.${term}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{t("market.steps.qualifications")}</h2>
      <QualificationList qualifications={entity.qualifications} />
      <h2>{t("market.steps.interests")}</h2>
      <p className="quiet">{t("market.interests.own-words")}</p>
      <InterestList interests={entity.interests} none={entity.noInterests} />
      <EntityHistory moves={entity.moves} appeals={entity.appeals} />
      <Writings entity={entity} />
    </article>
  );
}

function Writings({ entity: { needs, comments, opinions } }: { entity: PublicEntity }) {
  const t = useT();
  return (
    <section>
      <h2>{t("market.writings.title")}</h2>
      {needs.length + comments.length + opinions.length === 0 && (
        <p className="quiet">{t("market.writings.none")}</p>
      )}
      <ul className="lines market-lines">
        {needs.map((need) => (
          <li key={need.number}>
            <a href={`/needs/${need.number}`}>{need.title}</a>
            <Said writing={need} />
          </li>
        ))}
        {comments.map((comment) => (
          <li key={comment.id}>
            {t("market.writings.comment")}{" "}
            <a href={`/needs/${comment.number}?comment=${comment.id}#comment-${comment.id}`}>
              {comment.title}
            </a>
            <p>{comment.words}</p>
            <Said writing={comment} />
          </li>
        ))}
        {opinions.map((opinion) => (
          <li key={opinion.id}>
            {t("market.writings.opinion")}{" "}
            <a href={opinionPath({ notice: opinion.number, position: opinion.position })}>{opinion.title}</a>
            <p>{opinion.words}</p>
            <Said writing={opinion} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ writing: { at, stake } }: { writing: EntityWriting }) {
  const t = useT();
  return (
    <p className="facts">
      <Day at={at} />
      <span className="entity-stake">{t("market.label.stake", { stake })}</span>
    </p>
  );
}
