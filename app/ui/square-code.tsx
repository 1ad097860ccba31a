interface SquareCodeProps {
  /** Modules on a side, and the dark ones as one path. */
  square: { readonly size: number; readonly path: string };
  /** What it is, for who does not see it. */
  label: string;
}

/** A QR code, dark on white in every scheme: cameras read it so. */
export function SquareCode({ square, label }: SquareCodeProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${square.size} ${square.size}`}
      width="240"
      height="240"
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={square.path} fill="#000" />
    </svg>
  );
}
