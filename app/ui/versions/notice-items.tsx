import { itemsOf, type NoticeItem, noticeItems } from "#app/domain/notices/notice-items.ts";
import { useT } from "#app/ui/page-context.tsx";

/** What a notice, or the announcement after it, must say, each with the article it stands on. */
export function NoticeItems({ stage }: { stage: "notice" | "announcement" }) {
  const t = useT();
  return (
    <section className="checklist">
      <h2>{t(`versions.items.${stage}`)}</h2>
      <ul>
        {itemsOf(stage).map((item) => (
          <li key={item}>
            {t(`versions.item.${item}`)} <Basis item={item} />
          </li>
        ))}
      </ul>
      <p>{t("versions.items.maps")}</p>
    </section>
  );
}

function Basis({ item }: { item: NoticeItem }) {
  const t = useT();
  const { basis } = noticeItems[item];
  if (basis === "practice") return <span className="quiet">{t("versions.basis.practice")}</span>;
  const { policy, article } = basis;
  return <a href={`/policies/${policy}#a${article}`}>{t(`versions.basis.${policy}`, { article })}</a>;
}
