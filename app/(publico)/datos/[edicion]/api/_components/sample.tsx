import { useId } from "react";

type SampleProps = { title: string; ask: string; href?: string; children: string };

/** What is asked, and the beginning of what is answered. */
export function Sample({ title, ask, href, children }: SampleProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-5 first:mt-0">
      <h3 id={id}>{title}</h3>
      <p className="mt-1 font-mono text-sm break-all">{href ? <a href={href}>{ask}</a> : ask}</p>
      <pre className="mt-2 rounded-field bg-base-200 px-4 py-3 font-mono text-sm break-words whitespace-pre-wrap">
        {children}
      </pre>
    </section>
  );
}
