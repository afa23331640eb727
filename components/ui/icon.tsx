import type { IconNode } from "lucide";
import { createElement } from "react";

type IconProps = { of: IconNode; size?: 16 | 20; className?: string };

/**
 * Every icon has one stroke, and stands beside a word. It is drawn here, from its shapes: a component of the library's
 * would be made again in the browser.
 */
export function Icon({ of: shapes, size = 20, className = "" }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      className={`icon${className && ` ${className}`}`}
    >
      {shapes.map(([shape, attributes], index) => createElement(shape, { key: index, ...attributes }))}
    </svg>
  );
}
