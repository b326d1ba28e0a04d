import type { Block } from "#app/domain/text/markdown.ts";
import { HandbookText } from "#app/ui/help/handbook-text.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Day } from "#app/ui/primitives/moment.tsx";

type Props = {
  asked: { id: string; name: string; askedAt: string }[];
  children: { id: string; childId: string; name: string; agreedAt: string | null }[];
  text: Block[];
  form: FormState;
};

/** A guardian's page: who asks for consent, and the children whose guardian one is. */
export function ChildrenPage({ asked, children, text, form }: Props) {
  const t = useT();
  return (
    <section className="narrow">
      <p className="crumb">
        <a href="/account/privacy">{t("privacy.desk.title")}</a>
      </p>
      <h1>{t("privacy.children.title")}</h1>
      <FormProblems form={form} />
      {asked.length === 0 && children.length === 0 && <Empty text={t("privacy.children.none")} />}
      {asked.map(({ id, name, askedAt }) => (
        <form key={id} method="post" className="form">
          <p className="note">
            {t("privacy.children.asks", { name })} <Day at={askedAt} />
          </p>
          <details open>
            <summary>{t("privacy.text.guardian")}</summary>
            <HandbookText blocks={text.slice(1)} />
          </details>
          <input type="hidden" name="id" value={id} />
          <p className="acts">
            <button type="submit" className="btn" name="answer" value="agree">
              {t("privacy.children.agree", { name })}
            </button>
            <button type="submit" className="btn plain" name="answer" value="refuse">
              {t("privacy.children.refuse", { name })}
            </button>
          </p>
        </form>
      ))}
      <ul className="records">
        {children.map(({ id, childId, name, agreedAt }) => (
          <li key={id}>
            <strong>{name}</strong>
            {agreedAt && (
              <p>
                {t("privacy.children.agreed")} <Day at={agreedAt} />
              </p>
            )}
            <p className="acts">
              <a className="btn plain" href={`/account/children/${childId}/data.json`} download>
                {t("privacy.children.data", { name })}
              </a>
              <a className="btn plain" href={`/account/children/${childId}/deletion`}>
                {t("privacy.children.delete", { name })}
              </a>
            </p>
            <form method="post" className="acts">
              <input type="hidden" name="id" value={id} />
              <button type="submit" className="btn plain" name="why" value="of-age">
                {t("privacy.children.of-age", { name })}
              </button>
              <button type="submit" className="btn grave" name="why" value="withdrawn">
                {t("privacy.children.withdraw", { name })}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
