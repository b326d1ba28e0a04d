export type PlaceGroup = { name?: string | undefined; places: readonly { href: string; label: string }[] };
type MenuProps = { label: string; here?: string | undefined; groups: readonly PlaceGroup[] };

/** The places of a desk by groups, in view on a wide page; on a phone and in large type folded behind where one is. */
export function PlaceMenu({ label, here, groups }: MenuProps) {
  const current = groups.flatMap(({ places }) => places).find(({ href }) => href === here);
  return (
    <nav className="place-menu" aria-label={label}>
      <details>
        <summary>
          {label}
          {current && current.label !== label && <strong>{current.label}</strong>}
        </summary>
        {groups.map(({ name, places }) => (
          <div key={name ?? ""} className="place-group">
            {name && <span>{name}</span>}
            {places.map(({ href, label: place }) => (
              <a key={href} href={href} aria-current={href === here ? "page" : undefined}>
                {place}
              </a>
            ))}
          </div>
        ))}
      </details>
    </nav>
  );
}
