/** The sign of the app: water between bronze and gold. */

export function Logo({ size = 24 }: { readonly size?: number }) {
  return <img src="./favicon.svg" alt="" width={size} height={size} />;
}
