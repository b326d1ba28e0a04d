/** Nothing here yet: says so, and what to do next. */
export function Empty({ text, href, act }: { text: string; href?: string; act?: string }) {
  return (
    <div className="empty">
      <p>{text}</p>
      {href && act && (
        <a className="btn plain" href={href}>
          {act}
        </a>
      )}
    </div>
  );
}
