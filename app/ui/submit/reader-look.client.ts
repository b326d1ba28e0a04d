const store = "wenji-look";
type Look = { lang: string; elder?: string; contrast?: string };

/** Remembers the language and mode of this reader, for the page that is kept for everybody alike. */
export function rememberLook() {
  const { lang, dataset } = document.documentElement;
  const { elder, contrast } = dataset;
  const look: Look = { lang, ...(elder ? { elder } : {}), ...(contrast ? { contrast } : {}) };
  try {
    localStorage.setItem(store, JSON.stringify(look));
  } catch {}
}

/** Shows the kept page as this reader looks at the others. */
export function lookAsBefore() {
  try {
    const look: Look | null = JSON.parse(localStorage.getItem(store) ?? "null");
    if (look === null) return;
    const { documentElement: page } = document;
    if (look.elder) page.dataset.elder = look.elder;
    if (look.contrast) page.dataset.contrast = look.contrast;
    const asked = new URLSearchParams(location.search).has("lang");
    if (look.lang !== page.lang && !asked) location.replace(`?lang=${encodeURIComponent(look.lang)}`);
  } catch {}
}
