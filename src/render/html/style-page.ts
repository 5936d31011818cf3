/** How a page looks outside of its tables. */
export const PAGE_STYLE = `
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;
color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{max-width:80rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
h1,h2,h3{font-family:Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4",Cambria,Georgia,"Noto Serif","Liberation Serif",serif;
font-weight:600;line-height:1.2;text-wrap:balance;margin:0;overflow-wrap:anywhere}
h1{font-size:clamp(1.7rem,1.2rem + 2vw,2.5rem);letter-spacing:-.01em;max-width:30em;margin-bottom:1.5rem}
h2{font-size:1.5rem;margin:4rem 0 1.25rem;padding-top:.75rem;border-top:2px solid var(--ink)}
h3{font-size:1.15rem;margin:2.75rem 0 .75rem}
h2+h3{margin-top:0}
p,ul,ol,dl{margin:0}
h1,h2,h3,p,li,dd,caption,th,td.text{unicode-bidi:plaintext;text-align:start}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
main:focus{outline:none}
.skip{position:absolute;left:-100vw;padding:.5rem 1rem;background:var(--paper);z-index:3}
.skip:focus{left:.5rem;top:.5rem}

.notice,.warning{max-width:52rem;margin:0 0 1rem;padding:.8rem 1.1rem;border-inline-start:4px solid var(--notice-edge);
background:var(--notice);overflow-wrap:anywhere}
.warning{background:var(--warning);border-color:var(--warning-edge)}
.warning ul{margin-top:.35rem;padding-inline-start:1.2em;font-size:.925rem}
dl{max-width:52rem;margin-top:1.75rem}
dl>div{display:grid;grid-template-columns:8rem 1fr;gap:0 1rem;align-items:baseline;padding:.45rem 0;border-top:1px solid var(--rule);font-size:.925rem}
dl>div:last-child{border-bottom:1px solid var(--rule)}
dl>div:first-child{font-size:1.15rem;padding:.6rem 0;font-variant-numeric:lining-nums}
dl>div:first-child dd{font-weight:600;text-wrap:balance}
dt{color:var(--soft);overflow-wrap:anywhere}
dl>div:first-child dt{font-size:.925rem}
dd{margin:0;grid-column:2;overflow-wrap:anywhere}

nav{margin-top:2.75rem;max-width:64rem}
nav h2{font-family:inherit;font-size:.925rem;font-weight:400;color:var(--soft);margin:0 0 .5rem;padding:0;border:0}
nav ol{list-style:none;padding:0}
nav>ol{columns:22rem;column-gap:3rem}
nav li{break-inside:avoid;padding:.1rem 0;overflow-wrap:anywhere}
nav li li{padding-inline-start:1.25rem;font-size:.875rem}
nav a{display:inline-block;min-height:1.5rem;text-decoration:none}
nav a:hover{text-decoration:underline}

.ends{white-space:nowrap}

figure{margin:0 0 2rem}
figure svg{display:block;max-width:100%;height:auto}
figure .wide svg{margin-inline-start:-5px}
.narrow{display:none}
figcaption{max-width:52rem;margin-top:.6rem;font-size:.875rem;color:var(--soft);overflow-wrap:anywhere}
.sentences{max-width:46rem;padding-inline-start:1.2em;overflow-wrap:anywhere}
.sentences li{margin-bottom:.4rem}
.findings h2{font-size:1.25rem;margin:2.5rem 0 .75rem;padding:0;border:0}

@media (max-width:40rem){
body{padding:1.5rem 1rem 3rem}
h2{margin-top:3rem}
dl>div{display:block}
figure .wide{display:none}
figure .narrow{display:block}
}
@media (min-width:100rem){
body{max-width:none;display:grid;grid-template-columns:15rem minmax(0,80rem);gap:0 4rem;justify-content:center}
header,.findings,main{grid-column:2}
nav{grid-column:1;grid-row:1/4;position:sticky;top:0;max-height:100vh;overflow-y:auto;margin:0;padding:.75rem 0}
nav>ol{columns:auto}
nav{font-size:.875rem}
}`;
