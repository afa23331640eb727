import type { LucideIcon } from "lucide-react";

/** Every icon has one size and one stroke, and stands beside a word. */
export function Icon({ of: Drawing, className = "" }: { of: LucideIcon; className?: string }) {
  return <Drawing size={20} strokeWidth={1.9} aria-hidden="true" className={`flex-none ${className}`} />;
}
