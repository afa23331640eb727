/** The look of the folder's pages, in one file beside them: no font and no picture of elsewhere. */
export const SITE_STYLE = `:root { color-scheme: light dark; --ground: #fdfcfb; --ink: #1d2130; --muted: #4d5262; --line: #d9d7d3; --link: #26417e; --mark: #e2b93b; }
@media (prefers-color-scheme: dark) { :root { --ground: #14161d; --ink: #ecebe6; --muted: #b4b7c0; --line: #343947; --link: #b3c4ee; --mark: #e8c653; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 0 16px 44px; max-width: 1088px; background: var(--ground); color: var(--ink); font: 17px/1.5 "Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: .22em; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 16px; top: 8px; background: var(--ground); padding: 8px; }
header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 32px; border-bottom: 6px solid var(--line); }
.brand { margin: 12px 0; font-weight: 640; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 20px; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-flex; align-items: center; min-height: 44px; }
nav a[aria-current] { color: var(--ink); font-weight: 640; text-decoration: none; box-shadow: inset 0 -4px var(--mark); }
h1 { margin: 28px 0 8px; font-size: 26px; line-height: 1.15; text-wrap: balance; }
h2 { margin: 0 0 12px; font-size: 20px; line-height: 1.25; text-wrap: balance; }
main p, main ul, details { max-width: 70ch; }
section { margin-top: 36px; padding-top: 12px; border-top: 2px solid var(--ink); }
.lead, .muted, caption, footer { color: var(--muted); } .muted, caption, footer { font-size: 15px; }
.notice { margin: 12px 0; padding-left: 12px; border-left: 4px solid var(--mark); font-weight: 600; }
.declared { font-weight: 600; } .typed { white-space: pre-line; }
.figures div { padding: 10px 0; border-bottom: 1px solid var(--line); }
.figures dt { color: var(--muted); font-size: 15px; } .figures dd { margin: 0; font-size: 22px; font-weight: 620; }
progress { display: block; width: 100%; max-width: 480px; height: 20px; margin-top: 4px; accent-color: var(--link); }
summary { min-height: 44px; padding: 8px 0; color: var(--link); cursor: pointer; }
table { width: 100%; border-collapse: collapse; } caption { padding-bottom: 8px; text-align: left; }
th, td { padding: 10px 10px 10px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.number { text-align: right; }
footer { margin-top: 44px; border-top: 1px solid var(--line); }
@media (max-width: 640px) { thead { position: absolute; left: -999px; } table, tbody, tr, th, td, caption { display: block; } tr { padding: 8px 0; border-bottom: 1px solid var(--line); } th, td { padding: 2px 0; border: 0; } .number { text-align: left; } td[data-label]::before { content: attr(data-label) ": "; color: var(--muted); } }
@media (min-width: 641px) { body { padding: 0 40px 44px; } h1 { font-size: 36px; } h2 { font-size: 22px; } .figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 0 48px; margin: 0 0 12px; } .figures div { border: 0; } .figures dd { font-size: 26px; } }
@media print { body { padding: 0; color: #000; background: #fff; } nav, .skip { display: none; } tr { break-inside: avoid; } a { color: inherit; } }
`;
