import type { MessageView } from "#app/domain/notifications/message-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";

/** Messages, each with the button that opens what it is about and marks it as read. */
export function Messages({ messages }: { messages: MessageView[] }) {
  const t = useT();
  if (messages.length === 0) return <Empty text={t("account.messages.empty")} />;
  return (
    <ol className="letters">
      {messages.map(({ id, title, text, at, unread }) => (
        <li key={id} data-unread={unread || undefined}>
          <p className="facts">
            <Moment at={at} />
            {unread && <strong>{t("account.messages.new")}</strong>}
          </p>
          <h2>{title}</h2>
          <p className="words">{text}</p>
          <form method="post" action={`/account/messages/${id}`}>
            <button
              type="submit"
              className="link-button"
              aria-label={t("account.messages.open-this", { title })}
            >
              {t("account.messages.open")}
            </button>
          </form>
        </li>
      ))}
    </ol>
  );
}
