import Link from "next/link";
import type { ComponentProps } from "react";

export type AnchorProps = Omit<ComponentProps<"a">, "href"> & { href: string };

/** A page of ours changes in place; a file, a download or another site does not. */
export function Anchor({ href, ...props }: AnchorProps) {
  const inside = href.startsWith("/") && !href.startsWith("/api/") && props.download === undefined;
  return inside ? <Link href={href} prefetch={false} {...props} /> : <a href={href} {...props} />;
}
