import type { PageExample } from "./page-examples.ts";

export type Picture = { route: string; look: string; file: string; status: number };

/** A page that shows every picture beside its sisters: a row a page, a column a look. */
export function lookIndex(examples: PageExample[], pictures: Picture[]): string {
  const rows = examples.map(({ route, path, reader }) => {
    const own = pictures.filter((picture) => picture.route === route);
    const figures = own.map(
      ({ file, look, status }) =>
        `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${look} · ${status}</figcaption></figure>`,
    );
    return `<section><h2>${escapeHtml(route)} <small>${escapeHtml(decodeURI(path))} · ${reader ?? "everybody"}</small></h2><div>${figures.join("")}</div></section>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Every page</title><style>${style}</style>${rows.join("\n")}\n`;
}

const style =
  "body{font:15px system-ui;margin:24px}small{color:#666;font-weight:400}div{display:flex;gap:12px;overflow-x:auto}" +
  "figure{margin:0;flex:none}img{height:520px;max-width:640px;object-fit:cover;object-position:top;border:1px solid #ccc}";

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
