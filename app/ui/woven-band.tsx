const teal = "M0 3C12 3 12 11 24 11S36 3 48 3";
const clay = "M0 11C12 11 12 3 24 3S36 11 48 11";
/** Where the teal thread passes over the other. */
const over = "M6 4.4C11.5 6.2 12.5 7.8 18 9.6";

/** The one ornament: two threads that cross, once over and once under. */
export function WovenBand() {
  return (
    <svg className="band" width="100%" height="14" aria-hidden="true">
      <pattern id="weave" width="48" height="14" patternUnits="userSpaceOnUse">
        <path className="thread teal" d={teal} />
        <path className="thread gap" d={clay} />
        <path className="thread clay" d={clay} />
        <path className="thread gap" d={over} />
        <path className="thread teal" d={over} />
      </pattern>
      <rect width="100%" height="14" fill="url(#weave)" />
    </svg>
  );
}

/** The mark: the same two threads, whose ends have become people who know each other. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path className="thread line" d="M6 7V25M26 7V25" />
      <path className="thread teal" d="M6 7C18 7 14 25 26 25" />
      <path className="thread gap" d="M14 19L18 13" />
      <path className="thread clay" d="M6 25C18 25 14 7 26 7" />
      <g className="knots">
        <circle className="teal" cx="6" cy="7" r="4" />
        <circle className="clay" cx="26" cy="7" r="4" />
        <circle className="clay" cx="6" cy="25" r="4" />
        <circle className="teal" cx="26" cy="25" r="4" />
      </g>
    </svg>
  );
}
