/** A QR code drawn by the server; what it says stands beside it in letters. */
export const QrCode = ({
  qr: { size, path },
  label,
}: {
  qr: { size: number; path: string };
  label: string;
}) => (
  <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
    <rect className="qr-ground" width={size} height={size} />
    <path d={path} />
  </svg>
);
