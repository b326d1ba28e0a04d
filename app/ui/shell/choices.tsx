import { usePage } from "#app/ui/page-context.tsx";

/** Language, elder mode, contrast and the way in: plain forms, so that they work without script and in every cache. */
export function Choices() {
  const { t, lang, elder, contrast, actor, unread } = usePage();
  return (
    <div className="bar-tools">
      <Choice
        name="elder"
        value={elder ? "off" : "on"}
        label={t(elder ? "shell.elder.leave" : "shell.elder.enter")}
      />
      <Choice
        name="contrast"
        value={contrast ? "normal" : "high"}
        label={t(contrast ? "shell.contrast.leave" : "shell.contrast.enter")}
      />
      <Choice
        name="lang"
        value={lang === "en" ? "zh-CN" : "en"}
        label={t("shell.other-language")}
        lang={lang === "en" ? "zh-CN" : "en"}
      />
      {actor.kind === "person" ? (
        <a href="/account">
          {t("shell.account")}
          {unread > 0 && (
            <span className="unread">
              <span aria-hidden="true">{unread}</span>
              <span className="visually-hidden">{t("shell.unread", { count: unread })}</span>
            </span>
          )}
        </a>
      ) : actor.kind === "suspended" ? (
        <a href="/account/suspension">{t("shell.suspended")}</a>
      ) : (
        <a href="/sign-in">{t("shell.sign-in")}</a>
      )}
    </div>
  );
}

function Choice({ name, value, label, lang }: { name: string; value: string; label: string; lang?: string }) {
  const { url } = usePage();
  return (
    <form method="post" action="/preferences">
      <input type="hidden" name="to" value={url} />
      <button type="submit" className="link-button" name={name} value={value} lang={lang}>
        {label}
      </button>
    </form>
  );
}
