/** The page's style, in the dashboard's colours and type. It stands in the page itself, which asks for nothing else. */
export const docsStyle = `
:root { color-scheme: light dark; --page: #faf9f7; --surface: #fff; --text: #1f1c18; --soft: #565148; --line: #e9e6e0; --sunken: #f4f2ee; --link: #0b6660; }
@media (prefers-color-scheme: dark) { :root { --page: #161412; --surface: #1e1c19; --text: #ebe8e2; --soft: #aaa49a; --line: #34302b; --sunken: #272420; --link: #7fc6c0; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: .875em; }
a { color: var(--link); text-underline-offset: .2em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
header { position: sticky; top: 0; z-index: 1; display: flex; justify-content: space-between; align-items: center; gap: 1rem; min-height: 3.5rem; padding: 0 max(1rem, calc((100% - 70rem) / 2)); background: var(--surface); border-bottom: 1px solid var(--line); }
header .home { display: inline-flex; align-items: center; gap: .625rem; }
.home { color: var(--text); font-weight: 650; text-decoration: none; }
header a, nav a { display: inline-block; padding: .25rem 0; }
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 2; padding: .5rem 1rem; background: var(--surface); }
.skip:focus { top: .5rem; }
.page { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav ul ul { padding-left: 1rem; font-size: .9375rem; }
nav h2 { margin: 0 0 .5rem; font-size: 1rem; border: 0; padding: 0; }
h1, h2, h3 { font-weight: 650; line-height: 1.25; text-wrap: balance; }
h1 { margin: 0 0 1rem; font-size: 2rem; }
h2 { margin: 3rem 0 .5rem; font-size: 1.5rem; }
h3 { margin: 0; font-size: 1.125rem; }
h4 { margin: 1.25rem 0 .25rem; font-size: .8125rem; font-weight: 650; color: var(--soft); }
p { margin: .5rem 0; max-width: 44rem; }
.operation, .schema { margin: 1rem 0; padding: 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.call { padding: .5rem .75rem; background: var(--sunken); border-radius: 6px; max-width: none; }
.call strong { color: var(--link); font-size: .8125rem; }
pre { margin: .5rem 0; padding: .75rem; overflow-x: auto; background: var(--sunken); border-radius: 6px; line-height: 1.5; }
.fields { margin: .25rem 0; }
.fields > div { display: grid; grid-template-columns: minmax(10rem, 14rem) 1fr; gap: .25rem 1rem; padding: .5rem 0; border-top: 1px solid var(--line); }
.fields > div:first-child { border-top: 0; }
dt, dd { margin: 0; min-width: 0; }
dd p { margin: 0 0 .25rem; }
small { color: var(--soft); font-size: .8125rem; }
.kind { color: var(--soft); }
.kind::after { content: " · "; }
summary { margin-top: 1rem; padding: .25rem 0; cursor: pointer; color: var(--link); }
@media (max-width: 40rem) { .fields > div { grid-template-columns: 1fr; } }
@media (min-width: 64rem) { .page { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 3rem; } nav { position: sticky; top: 5rem; max-height: calc(100vh - 6rem); overflow-y: auto; align-self: start; } h2:first-child { margin-top: 0; } }
`
