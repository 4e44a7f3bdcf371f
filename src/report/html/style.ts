/** The style sheet of report.html. Colours are named for what they say, once for light and once for dark. */
export const style = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--text:#1a1f27;--muted:#5c6674;--line:#dfe3e8;--soft:#eef1f4;--good:#187a48;--bad:#c4302b;--warn:#8f5f00;--none:#6b7480;--c0:#2563d9;--c1:#d36b06;--c2:#a42a86;--c3:#17835b;--c4:#7a52c7;--c5:#0b7f92;--shade:#1a1f270a}
@media (prefers-color-scheme:dark){:root{--bg:#0e1116;--card:#161b22;--text:#e7ebf0;--muted:#9aa5b3;--line:#2b323c;--soft:#1e242d;--good:#4ac68a;--bad:#ff7b72;--warn:#e3b341;--none:#8b95a3;--c0:#6ea8ff;--c1:#ffa657;--c2:#f07fd0;--c3:#4ac68a;--c4:#b69bff;--c5:#56cfe1;--shade:#ffffff0d}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;-webkit-text-size-adjust:100%}
main,header,footer{max-width:1120px;margin:0 auto;padding:0 20px}
header{padding-top:32px}
h1{display:flex;gap:12px;align-items:center;margin:0 0 8px;font-size:26px;line-height:1.25;letter-spacing:-.01em}
h1 .mark{flex:none;width:36px;height:36px}
h2{margin:36px 0 12px;font-size:18px;letter-spacing:-.005em}
h2 small{color:var(--muted);font-weight:400;font-size:14px;margin-left:6px}
.claims h2{margin:0;font-size:15px;letter-spacing:0}
p{margin:0}
a{color:var(--c0)}
code{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.lead{font-size:16px;max-width:75ch}
.facts{display:flex;flex-wrap:wrap;gap:4px 18px;margin:14px 0 0;padding:0;list-style:none;color:var(--muted);font-size:13px}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px}
.claims{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,260px),1fr));gap:12px;margin-top:24px}
.claims .card{padding:14px 16px;border-top:3px solid var(--tone)}
.claims p{margin-top:6px;color:var(--muted);font-size:14px;overflow-wrap:anywhere}
.claims .answer{color:var(--tone);font-weight:600;font-size:15px}
.pass,.yes{--tone:var(--good)}.fail,.no,.error,.problem{--tone:var(--bad)}.warn,.warning{--tone:var(--warn)}.skip,.not-tested,.info{--tone:var(--none)}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}
th,td{padding:8px 14px;text-align:left;vertical-align:top;border-top:1px solid var(--line)}
thead th{border-top:0;color:var(--muted);font-weight:500;font-size:13px;white-space:nowrap}
td.right,th.right{text-align:right;white-space:nowrap}
td{overflow-wrap:break-word}
td:first-child{overflow-wrap:anywhere;min-width:140px}
.verdict{color:var(--tone);font-weight:600}
td.name{overflow-wrap:normal;white-space:nowrap;font-weight:600}
.checks .value{white-space:nowrap}
.checks .figure th,.checks .figure td{border-top:0;padding-top:0;padding-bottom:5px;font-size:13px}
.checks .figure th{padding-left:30px;color:var(--muted);font-weight:400}
.checks .check:has(+.figure) td{padding-bottom:5px}
.checks .figure:has(+.check) th,.checks .figure:has(+.check) td{padding-bottom:10px}
.pill{display:inline-block;padding:0 9px;border-radius:999px;border:1px solid var(--tone);color:var(--tone);font-size:13px;line-height:20px;font-weight:600;white-space:nowrap}
.muted{color:var(--muted)}
.finding{padding:12px 16px;border-left:3px solid var(--tone);margin-top:10px}
.finding .head{display:flex;flex-wrap:wrap;gap:2px 12px;align-items:baseline;justify-content:space-between}
.finding .head code{font-size:14px;font-weight:600}
.finding .rule{color:var(--muted);font-size:12px}
.finding p{margin-top:4px}
.finding .fix{color:var(--muted)}
.finding ul{margin:8px 0 0;padding:8px 12px 8px 28px;background:var(--soft);border-radius:6px;font-size:13px}
.finding li{overflow-wrap:anywhere}
.finding li::marker{color:var(--muted)}
article.finding{content-visibility:auto;contain-intrinsic-size:auto 110px}
[hidden]{display:none}
.filter{display:flex;flex-wrap:wrap;gap:10px 20px;align-items:end;margin-top:24px;padding:12px 16px}
.filter label{display:grid;gap:2px;color:var(--muted);font-size:13px;min-width:0}
.filter label:first-child{flex:1 1 240px}
.filter input,.filter select{height:36px;font:inherit;font-size:15px;color:var(--text);background:var(--bg);border:1px solid var(--none);border-radius:6px;padding:5px 10px;max-width:100%}
.filter output{font-size:14px;color:var(--muted);padding-bottom:6px;min-width:90px}
details>summary{cursor:pointer;padding:10px 14px;font-weight:600;font-size:14px;border-radius:10px}
details>summary:hover{background:var(--soft)}
.finding details{margin-top:6px}
.finding details>summary{padding:4px 0;font-weight:400;font-size:13px;color:var(--muted)}
.finding details>summary:hover{background:none;color:var(--text)}
.group{margin-top:10px}
.more{margin-top:10px;color:var(--muted);font-size:14px}
.plots{display:grid;grid-auto-flow:dense;margin-top:12px;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:12px}
.plot{margin:0;padding:14px 16px 12px;background:var(--card);border:1px solid var(--line);border-radius:10px;min-width:0;break-inside:avoid}
.plot.wide{grid-column:1/-1}
.plot figcaption{display:flex;flex-wrap:wrap;gap:4px 20px;align-items:baseline;justify-content:space-between;font-size:15px}
.plot .note{color:var(--muted);font-size:12.5px;margin-top:6px}
.legend{display:flex;flex-wrap:wrap;gap:2px 16px;margin:0;padding:0;list-style:none;font-size:13px}
.legend span{color:var(--muted)}
.legend i{display:inline-block;width:14px;height:3px;border-radius:2px;margin-right:6px;vertical-align:middle;background:var(--ink)}
.canvas{display:grid;grid-template-columns:58px 1fr;grid-template-rows:190px 24px;margin-top:14px}
.wide .canvas{grid-template-rows:230px 24px}
.canvas svg{overflow:visible}
.inside,.y-axis,.x-axis{width:100%;height:100%}
.x-axis{grid-column:2}
svg svg{overflow:hidden}
text{fill:var(--muted);font-size:11.5px;font-variant-numeric:tabular-nums}
.y-axis text{text-anchor:end;transform:translateX(-8px)}
.grid{stroke:var(--line);stroke-width:1}
.band.r0 text,.plot:not(.wide) .r1 text{display:none}
.band rect.even{fill:none}.band rect.odd{fill:var(--shade)}
.c0{--ink:var(--c0)}.c1{--ink:var(--c1)}.c2{--ink:var(--c2)}.c3{--ink:var(--c3)}.c4{--ink:var(--c4)}.c5{--ink:var(--c5)}.bad{--ink:var(--bad)}
i.muted{--ink:var(--none)}path.muted{--ink:var(--none)}
path.line{fill:none;stroke:var(--ink);stroke-width:1.6;stroke-linejoin:round;stroke-linecap:round;vector-effect:non-scaling-stroke}
path.line.muted{stroke-dasharray:5 4}
path.area{fill:var(--ink);opacity:.1}
path.bar{fill:var(--ink);opacity:.85}
line.limit{stroke:var(--bad);stroke-width:1;stroke-dasharray:4 3}
text.limit{fill:var(--bad)}
line.marker{stroke:var(--muted);stroke-width:1;stroke-dasharray:2 3}
text.limit,text.marker,.band text{paint-order:stroke;stroke:var(--card);stroke-width:3px;stroke-linejoin:round}
.pictured{display:grid;grid-template-columns:1fr 230px;gap:10px 18px}
.pictured:has(.shot[open]){grid-template-columns:1fr}
.finding .shot{margin:0}
.finding .shot>summary{display:block;padding:0;border-radius:6px;list-style:none}
.shot>summary::-webkit-details-marker{display:none}
.shot img{display:block;width:auto;height:auto;max-width:100%;max-height:150px;border:1px solid var(--line);border-radius:6px;cursor:zoom-in}
.shot[open] img{max-height:none;cursor:zoom-out}
.timeline{padding:10px 16px 14px}
.timeline ol{margin:0;padding:0;list-style:none}
.row{display:grid;grid-template-columns:minmax(120px,180px) 1fr 74px;column-gap:12px;align-items:center;font-size:14px}
.row>svg.track{width:100%;height:24px;overflow:visible}
ol>.row{border-top:1px solid var(--line)}
.row .what{overflow-wrap:anywhere;font-weight:600}
.row .took{text-align:right;color:var(--muted);font-size:13px;font-variant-numeric:tabular-nums;white-space:nowrap}
.row p{grid-column:2/-1;color:var(--muted);font-size:13px;padding-bottom:4px;overflow-wrap:anywhere}
.row rect{fill:var(--tone);opacity:.85}
.row.preview,.row.down{--tone:var(--none)}
.row.preview.error{--tone:var(--bad)}
.row.phase{--tone:var(--c0);border-top:0}
.row.phase .what{font-weight:400;padding-left:14px;color:var(--muted);font-size:13px}
.row.phase>svg.track{height:16px}
.row.incident .what{color:var(--tone)}
line.hit{stroke:var(--bad);stroke-width:1;stroke-dasharray:2 3;opacity:.7}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{padding-top:28px;padding-bottom:40px;color:var(--muted);font-size:13px}
@media (max-width:640px){main,header,footer{padding-left:14px;padding-right:14px}h1{font-size:21px}th,td{padding:7px 10px}.canvas{grid-template-columns:50px 1fr}.minor,.r1 text,.r2 text{display:none}.row{grid-template-columns:1fr auto}.row .what{grid-row:1}.row>svg.track{grid-row:2;grid-column:1/-1;height:14px;margin-bottom:6px}.row .took{grid-row:1;grid-column:2}.row p{grid-column:1/-1}.timeline>.row>span{display:none}.timeline>.row>svg.track{grid-row:1;height:20px}.pictured{grid-template-columns:1fr}.checks thead{display:none}.checks .check{display:grid;grid-template-columns:1fr auto auto;align-items:center;border-top:1px solid var(--line)}.checks .check:first-child{border-top:0}.checks td{border:0}.checks .check .took{grid-row:1;grid-column:3}.checks .check .told{grid-column:1/-1;padding-top:0;color:var(--muted)}.checks .check .value{grid-column:1/-1;padding-top:0}.checks .check .value.unknown,.checks .figure .took{display:none}.checks .figure{display:grid;grid-template-columns:minmax(0,1fr) 62px 92px 62px;column-gap:6px;padding:0 10px}.checks .figure th,.checks .figure td{padding:0 0 5px;white-space:normal}.checks .figure td{text-align:right;min-width:0}.checks .figure [data-column=now],.checks .figure [data-column=base]{white-space:nowrap}.checks .check .value::before,.checks .figure [data-column=base]::before{content:attr(data-column) " ";color:var(--muted)}.checks:not(.compared) .figure{grid-template-columns:minmax(0,1fr) auto}.judged thead{display:none}.judged tr{display:flex;flex-wrap:wrap;gap:0 14px;padding:7px 10px;border-top:1px solid var(--line)}.judged td{border:0;padding:0;min-width:0;text-align:left;white-space:normal}.judged td:first-child{flex:1 1 60%}.judged td:not(:first-child,.verdict){order:1;color:var(--muted);font-size:13px;overflow-wrap:anywhere}.judged td:not(:first-child,.verdict)::before{content:attr(data-column) ": "}.judged td:empty{display:none}.judged tr::after{content:"";flex:1 0 100%;order:0}}
@media print{.filter{display:none}article.finding{content-visibility:visible}:root{--bg:#fff;--card:#fff;--text:#000;--muted:#444;--line:#ccc;--soft:#f2f2f2;--good:#187a48;--bad:#c4302b;--warn:#8f5f00;--none:#6b7480;--c0:#2563d9;--c1:#d36b06;--c2:#a42a86;--c3:#17835b;--c4:#7a52c7;--c5:#0b7f92;--shade:#0000000a}body{font-size:12px}th,td{padding:3px 8px;font-size:11px}.checks .figure th,.checks .figure td{font-size:10.5px;padding-bottom:2px}.checks .figure th{padding-left:20px}.claims{grid-template-columns:repeat(3,1fr)}body{print-color-adjust:exact;-webkit-print-color-adjust:exact}details::details-content{content-visibility:visible;display:block;height:auto}.finding,.claims .card,tr{break-inside:avoid}h2{break-after:avoid}}
`
