/** A glass; what it is for is said beside it. */
export const SearchIcon = () => (
  <svg className="search-icon" viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="8.5" cy="8.5" r="5.5" />
    <path d="M12.7 12.7 18 18" />
  </svg>
);
