/** How a page looks on paper: by day, heads of tables on every sheet, nothing torn apart; a high figure upright. */
export const PRINT_STYLE = `@media print{
@page{size:landscape;margin:14mm 12mm}
@page upright{size:portrait;margin:14mm 12mm}
.tall,h2:has(+.tall),h3:has(+.tall),h2:has(+h3+.tall){page:upright}
html{font-size:10pt;line-height:1.4}
body{max-width:none;padding:0;display:block}
nav,.skip,.tools{display:none}
h1{font-size:22pt}
h2{font-size:15pt;margin-top:22pt}
h3{font-size:12pt;margin-top:16pt}
h1,h2,h3,.caption{break-after:avoid}
.legend,.notes,tr:last-child,.group+tr,.group+tr+tr{break-before:avoid}
figure .wide svg{zoom:.83;max-height:235mm}
.sentences{max-width:none}
figure,tr,.short,dl>div,li,.notice,.warning,.table::before{break-inside:avoid}
.table:not(.short)::before{content:"";display:block;height:180pt;margin-bottom:-180pt}
.table{margin-bottom:16pt}
.scroller{overflow:visible;background:none}
table{font-size:8pt}
table.many{font-size:6.75pt}
table.many th,table.many td{padding-inline:3pt}
th,td{padding:2pt 5pt}
caption,.caption,.legend,.notes,figcaption{font-size:8pt}
thead{display:table-header-group}
tbody th,thead th.text:first-child,caption>span,.group th>span{position:static}
tbody th{min-width:9em;max-width:22em}
td.text{min-width:0}
td.bar svg{width:90pt;height:7pt;margin-top:1pt}
table.many svg{width:60pt}
thead button{display:contents}
thead th button::after{content:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
}
`;
