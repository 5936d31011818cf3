/** How the tables of a page look: three rules, as in print. */
export const TABLE_STYLE = `
.table{margin:0 0 2.5rem}
.scroller{overflow-x:auto}
.scroller.fits{overflow:visible}
table{border-collapse:separate;border-spacing:0;font-size:.84375rem;line-height:1.35;font-variant-numeric:lining-nums tabular-nums;
border-bottom:1.5px solid var(--ink)}
caption,.caption{color:var(--soft);font-size:.875rem;line-height:1.5;padding-bottom:.7rem}
caption b,.caption b,figcaption b{color:var(--ink);font-weight:600}
caption>span,.caption{display:block;position:sticky;left:0;width:max-content;max-width:min(52rem,100vw - 3rem);overflow-wrap:anywhere}
th,td{padding:.32rem .6rem;vertical-align:baseline}
td,thead th{text-align:end;white-space:nowrap}
td{border-top:1px solid var(--rule)}
tbody th{font-weight:400;border-top:1px solid var(--rule);min-width:min(15rem,42vw);max-width:26rem;overflow-wrap:anywhere;padding-inline-start:0}
td.text,thead th.text{text-align:start;white-space:normal}
td.text{min-width:9rem;overflow-wrap:anywhere}
thead th{font-weight:600;vertical-align:bottom;background:var(--paper);max-width:11rem}
thead th:is(.text,.long,[scope=colgroup]){white-space:normal}
thead th.text,thead th[scope=colgroup]{overflow-wrap:anywhere}
thead tr:first-child th{border-top:1.5px solid var(--ink)}
thead tr:last-child th,thead th[rowspan]{border-bottom:1px solid var(--ink)}
thead th.text:first-child{padding-inline-start:0}
thead th[scope=colgroup]{text-align:center;color:var(--soft);font-weight:400}
thead th[scope=colgroup]>span{display:block;border-bottom:1px solid var(--rule);padding-bottom:.2rem}
thead th.bar{text-align:start}
tbody tr:first-child>*{border-top:0}
tbody+tbody tr:first-child>*{border-top:1px solid var(--rule)}
.group th{font-weight:600;padding-top:.75rem}
.group th>span{position:sticky;left:0;display:inline-block;max-width:min(52rem,100vw - 2rem);white-space:normal}
.group~tr>th{padding-inline-start:1rem}
tr[data-depth="1"]>th{padding-inline-start:1.25rem}
tr[data-depth="2"]>th{padding-inline-start:2.5rem}
tr[data-depth="3"]>th{padding-inline-start:3.75rem}
tr[data-depth="4"]>th{padding-inline-start:5rem}
tbody tr:hover>*{box-shadow:inset 0 1px var(--soft),inset 0 -1px var(--soft)}
.none,td span{color:var(--soft)}
td[class^=h]>span{color:inherit}
td>span{display:inline-block}
sup{font-size:.72em;line-height:0;color:var(--soft);margin-inline-start:.1em}
td.bar{padding-inline-end:0;vertical-align:top}
td.bar svg{display:block;outline-offset:-1px;width:11rem;height:.8rem;margin-top:.15rem;outline:1px solid var(--edge)}
.rest{background:var(--rule);fill:var(--rule);color:var(--ink)}
td.bar path{fill:none;stroke:var(--paper);stroke-width:1px;vector-effect:non-scaling-stroke}
thead .level span{display:inline-block;min-width:1.6rem;padding:.05rem .3rem;text-align:center;outline:1px solid var(--edge)}
.legend,.notes{list-style:none;padding:0;margin-top:.6rem;font-size:.8125rem;line-height:1.5;color:var(--soft)}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.25rem}
.legend span{display:inline-block;width:1.6rem;height:.8rem;margin-inline-end:.45rem;vertical-align:-.06rem;outline:1px solid var(--edge)}
.notes{max-width:52rem}
.notes li{overflow-wrap:anywhere}
.notes li:has(sup){display:inline-block;margin-inline-end:1.25rem}
.notes sup{font-size:.8em;margin:0}

thead .long{min-width:6.5rem}
thead button{font:inherit;color:inherit;background:none;border:0;margin:-.2rem 0;padding:.2rem 0;min-width:1.5rem;min-height:1.5rem;text-align:inherit;cursor:pointer;white-space:inherit}
thead .level button{white-space:nowrap}
thead button:hover{text-decoration:underline;text-underline-offset:.2em}
th[aria-sort] button::after{content:" \\2193"}
th[aria-sort=ascending] button::after{content:" \\2191"}
.tools{margin-top:.7rem;font-size:.8125rem;color:var(--soft)}
.tools button{font:inherit;color:var(--link);background:none;border:1px solid var(--rule);border-radius:4px;padding:.2rem .7rem;min-height:1.75rem;cursor:pointer}
.tools button:hover{border-color:var(--link)}
.tools span{margin-inline-start:.75rem}

@media screen and (min-width:40.01rem){.fits thead{position:sticky;top:0;z-index:1}}
@media (max-width:64rem){
tbody th,thead th.text:first-child{position:sticky;left:0;z-index:1;background:var(--paper);max-width:42vw}
}
@media (max-width:40rem){
.bar,.legend{display:none}
tbody th{min-width:38vw;hyphens:auto}
thead th[scope=colgroup]{text-align:start}
}`;
